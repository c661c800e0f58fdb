using System.Globalization;
using System.Text.RegularExpressions;
using DeclineBot.Cards;

namespace DeclineBot.Transcripts.Tests;

/// <summary>A click: which button of which card, and what was filled in above it.</summary>
/// <param name="Title">The button's words.</param>
/// <param name="Target">What it is about, where several have the same words.</param>
/// <param name="Card">The number of the card, from 1 on; 0 is the newest that has the button.</param>
/// <param name="Fields">What was filled in.</param>
internal sealed partial record Click(string Title, string Target, int Card, IReadOnlyDictionary<string, string> Fields)
{
    public static Click? Read(string utterance) => Pattern().Match(utterance) is not { Success: true } click ? null : new(
        click.Groups["title"].Value,
        click.Groups["target"].Value,
        click.Groups["card"].Success ? int.Parse(click.Groups["card"].Value, CultureInfo.InvariantCulture) : 0,
        click.Groups["fields"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[1]));

    /// <summary>What the button of one of these cards submits.</summary>
    public Dictionary<string, string> Submission(IReadOnlyList<Card> cards)
    {
        var (card, action) = (Card > 0 ? [cards[Card - 1]] : cards.Reverse())
            .SelectMany(card => card.Actions.Concat(card.Body.OfType<Section>().SelectMany(section => section.Actions)).OfType<SubmitAction>().Select(action => (card, action)))
            .First(found => found.action.Title == Title && (Target.Length == 0 || found.action.Target == Target));
        var values = new Dictionary<string, string>(Fields) { ["verb"] = action.Verb, ["card"] = card.Kind, ["revision"] = card.Revision.ToString(CultureInfo.InvariantCulture) };
        if (action.Target is { } target)
        {
            values["target"] = target;
        }

        return values;
    }

    [GeneratedRegex(@"^\[\[(?<title>[^\]@#]+?)(?: @(?<target>[\w-]+))?(?: #(?<card>\d+))?\]\](?<fields>.*)$")]
    private static partial Regex Pattern();
}
