using System.Globalization;
using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Talk;

/// <summary>A click on a card's button, with what stood in the card's fields.</summary>
/// <param name="Verb">One of <see cref="Cards.Verbs"/>, or a word that some older card used.</param>
/// <param name="Target">What the verb is about, or null.</param>
/// <param name="Card">The kind of card.</param>
/// <param name="Revision">The revision that the card showed.</param>
/// <param name="Values">Everything submitted.</param>
public sealed record CardClick(string Verb, string? Target, string Card, int Revision, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The answer that was chosen below a question, or null.</summary>
    public string? Answer => Target ?? Values.GetValueOrDefault(QuestionCard.Field);

    /// <summary>The click that an activity is, or null when it is none.</summary>
    public static CardClick? From(IMessageActivity activity)
    {
        if (activity.Value is null)
        {
            return null;
        }

        var values = SubmittedValue.Read(activity.Value);
        return values.TryGetValue("verb", out var verb)
            ? new(
                verb,
                values.GetValueOrDefault("target"),
                values.GetValueOrDefault("card", ""),
                int.TryParse(values.GetValueOrDefault("revision"), CultureInfo.InvariantCulture, out var revision) ? revision : 0,
                values)
            : null;
    }
}
