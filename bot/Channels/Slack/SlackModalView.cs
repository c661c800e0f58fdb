using System.Text.Json.Nodes;
using DeclineBot.Bot.Settings;
using DeclineBot.Cards;
using DeclineBot.Cards.Slack;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Makes the view of a modal: a form, a card to read, or one above the other.</summary>
public static class SlackModalView
{
    /// <summary>The view of a card. What its buttons would do happens in the direct message, behind the modal: only its fields are taken over.</summary>
    public static string Of(Card card, BlockKitRenderer renderer)
    {
        var fields = card.Body.Where(element => element is TextInput or ChoiceInput).ToList();
        if (fields.Count > 0 && card.Body.All(element => element is TextInput or ChoiceInput or Paragraph or Note))
        {
            return renderer.RenderModal(card);
        }

        var read = card with { Actions = [], Body = [.. card.Body.Except(fields).Select(WithoutButtons)] };
        var blocks = JsonNode.Parse(renderer.RenderHome([read]))!["blocks"]!.AsArray();
        if (fields.Count == 0)
        {
            return Closed(blocks).ToJsonString();
        }

        var view = JsonNode.Parse(renderer.RenderModal(card with { Title = "", Body = fields }))!.AsObject();
        view["blocks"] = new JsonArray([.. blocks.Concat(view["blocks"]!.AsArray()).Select(block => block!.DeepClone())]);
        return view.ToJsonString();
    }

    /// <summary>The view of a line.</summary>
    public static string Of(string text, BlockKitRenderer renderer) => Of(new Card(HostCopy.English["slack.modal.title"], [new Paragraph(text)], []), renderer);

    private static JsonObject Closed(JsonArray blocks) => new()
    {
        ["type"] = "modal",
        ["title"] = Plain("slack.modal.title"),
        ["close"] = Plain("slack.modal.close"),
        ["blocks"] = blocks.DeepClone(),
    };

    private static CardElement WithoutButtons(CardElement element) => element is Section section ? section with { Actions = [] } : element;

    private static JsonObject Plain(string key) => new() { ["type"] = "plain_text", ["text"] = HostCopy.English[key] };
}
