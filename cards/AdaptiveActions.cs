using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;

namespace DeclineBot.Cards;

/// <summary>Renders the buttons of a card for a client.</summary>
internal sealed class AdaptiveActions(Card card, AdaptiveCardFlavour flavour)
{
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A row of buttons inside the body.</summary>
    public AdaptiveActionSet Row(IEnumerable<CardAction> actions)
    {
        var row = new AdaptiveActionSet { Spacing = AdaptiveSpacing.Medium };
        row.Actions.AddRange(actions.Select(Render));
        return row;
    }

    /// <summary>A button.</summary>
    public AdaptiveAction Render(CardAction action) => action switch
    {
        LinkAction link => new AdaptiveOpenUrlAction { Title = link.Title, Url = link.Url },
        SubmitAction submit when flavour == AdaptiveCardFlavour.Teams && submit.Verb != Verbs.Form => new AdaptiveExecuteAction
        {
            Title = submit.Title,
            Verb = submit.Verb,
            DataJson = DataOf(submit),
            Fallback = new AdaptiveFallbackElement(Submit(submit)),
        },
        SubmitAction submit => Submit(submit),
        _ => throw new NotSupportedException($"No rendering for {action.GetType().Name}."),
    };

    private AdaptiveSubmitAction Submit(SubmitAction action) => new() { Title = action.Title, DataJson = DataOf(action) };

    private string DataOf(SubmitAction action)
    {
        var data = new JsonObject { ["verb"] = action.Verb };
        if (action.Target is not null)
        {
            data["target"] = action.Target;
        }

        data["card"] = card.Kind;
        data["revision"] = card.Revision;
        if (action.Verb == Verbs.Form && flavour == AdaptiveCardFlavour.Teams)
        {
            // Teams opens the form as a dialog; a client that has none sends the click as a message.
            data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        }

        if (action.CopyText is not null && flavour == AdaptiveCardFlavour.DirectLine)
        {
            data["text"] = action.CopyText;
        }

        return data.ToJsonString(Short);
    }
}
