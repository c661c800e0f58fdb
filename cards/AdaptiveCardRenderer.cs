using AdaptiveCards;

namespace DeclineBot.Cards;

/// <summary>Renders a card as an Adaptive Card 1.5. Pure.</summary>
public static class AdaptiveCardRenderer
{
    /// <summary>The most buttons that a client shows in a row.</summary>
    public const int MostActions = 6;

    /// <summary>The most people for whom Teams refreshes a card by itself.</summary>
    public const int MostViewers = 60;

    /// <summary>Renders a card for a client.</summary>
    /// <param name="card">The card.</param>
    /// <param name="flavour">What the client can do.</param>
    /// <param name="viewers">The ids of those who get the card anew each time they see it (Teams); null for none.</param>
    public static AdaptiveCard Render(Card card, AdaptiveCardFlavour flavour, IReadOnlyList<string>? viewers = null)
    {
        var actions = new AdaptiveActions(card, flavour);
        var elements = new AdaptiveElements(actions);
        var rendered = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            FallbackText = card.Title.Length == 0 ? null : card.Title,
            Speak = card.Title.Length == 0 ? null : card.Title,
        };
        if (card.Title.Length > 0)
        {
            rendered.Body.Add(AdaptiveText.Heading(card.Title));
        }

        rendered.Body.AddRange(card.Body.SelectMany(elements.Render));

        // Clients drop what goes beyond a row, so a card with more gets rows above the last one.
        var rows = card.Actions.Chunk(MostActions).ToArray();
        rendered.Body.AddRange(rows.SkipLast(1).Select(actions.Row));
        rendered.Actions.AddRange(rows.TakeLast(1).SelectMany(row => row).Select(actions.Render));

        // The answers to a question are equals.
        if (card.Kind != QuestionCard.Kind && rows is [_] && rendered.Actions is [var first, _, ..])
        {
            first.Style = "positive";
        }

        if (flavour == AdaptiveCardFlavour.Teams)
        {
            if (card.Body.Any(element => element is Section or Facts or TextInput or ChoiceInput))
            {
                rendered.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };
            }

            if (viewers is { Count: > 0 })
            {
                rendered.AdditionalProperties["refresh"] = Refresh(card, viewers);
            }
        }

        return rendered;
    }

    private static Dictionary<string, object> Refresh(Card card, IReadOnlyList<string> viewers) => new()
    {
        ["action"] = new Dictionary<string, object>
        {
            ["type"] = AdaptiveExecuteAction.TypeName,
            ["verb"] = Verbs.Refresh,
            ["data"] = new Dictionary<string, object> { ["verb"] = Verbs.Refresh, ["card"] = card.Kind, ["revision"] = card.Revision },
        },
        ["userIds"] = viewers.Take(MostViewers).ToArray(),
    };
}
