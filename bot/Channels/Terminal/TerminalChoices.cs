using System.Globalization;
using DeclineBot.Cards;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Numbers what can be chosen, in the order in which it is shown.</summary>
public static class TerminalChoices
{
    /// <summary>The buttons of a card: those of its sections, then its own.</summary>
    public static IReadOnlyList<TerminalChoice> Of(Card card, int first = 1) =>
        Of(card, card.Body.OfType<Section>().SelectMany(section => section.Actions).Concat(card.Actions), first);

    /// <summary>Some of the buttons of a card.</summary>
    public static IReadOnlyList<TerminalChoice> Of(Card card, IEnumerable<CardAction> actions, int first) =>
        [.. actions.Select((action, at) => new TerminalChoice(first + at, action.Title, Action: action, Card: card))];

    /// <summary>The choice that a line names: by number, or by words that name just one.</summary>
    public static TerminalChoice? Named(this IReadOnlyList<TerminalChoice> choices, string line)
    {
        var said = line.Trim();
        if (int.TryParse(said.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return choices.FirstOrDefault(choice => choice.Number == number);
        }

        var named = choices.Where(choice => choice.Title.Equals(said, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return named is [var only] ? only : null;
    }
}
