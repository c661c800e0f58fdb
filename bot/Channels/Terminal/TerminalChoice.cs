using DeclineBot.Cards;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Something that can be chosen by its number or its words.</summary>
/// <param name="Number">The number that stands before it.</param>
/// <param name="Title">Its words.</param>
/// <param name="Says">What choosing it says to the bot, for an answer.</param>
/// <param name="Action">What choosing it does, for a card's button.</param>
/// <param name="Card">The card of the button.</param>
public sealed record TerminalChoice(int Number, string Title, string? Says = null, CardAction? Action = null, Card? Card = null);
