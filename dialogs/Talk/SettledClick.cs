namespace DeclineBot.Dialogs.Talk;

/// <summary>A click that settled its card.</summary>
/// <param name="MessageId">The channel's id of the card's message.</param>
/// <param name="Verb">What was clicked.</param>
/// <param name="Choice">The choice, in words.</param>
public sealed record SettledClick(string MessageId, string Verb, string Choice);
