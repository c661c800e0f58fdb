using AdaptiveCards;

namespace DeclineBot.Cards;

/// <summary>Renders a card as an Adaptive Card 1.5. Pure.</summary>
public static class AdaptiveCardRenderer
{
    /// <summary>The most buttons that a client shows in a row.</summary>
    public const int MostActions = 6;

    /// <summary>Renders a card for a client.</summary>
    public static AdaptiveCard Render(Card card, AdaptiveCardFlavour flavour)
    {
        var actions = new AdaptiveActions(card, flavour);
        var elements = new AdaptiveElements(actions);
        var rendered = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            FallbackText = card.Title,
            Speak = card.Title,
        };
        rendered.Body.Add(AdaptiveText.Heading(card.Title));
        rendered.Body.AddRange(card.Body.SelectMany(elements.Render));

        // Clients drop what goes beyond a row, so a card with more gets rows above the last one.
        var rows = card.Actions.Chunk(MostActions).ToArray();
        rendered.Body.AddRange(rows.SkipLast(1).Select(actions.Row));
        rendered.Actions.AddRange(rows.TakeLast(1).SelectMany(row => row).Select(actions.Render));
        if (rows is [_] && rendered.Actions is [var first, _, ..])
        {
            first.Style = "positive";
        }

        if (flavour == AdaptiveCardFlavour.Teams)
        {
            rendered.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };
        }

        return rendered;
    }
}
