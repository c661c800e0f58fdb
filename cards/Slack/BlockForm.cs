using System.Globalization;
using System.Text.Json.Nodes;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Slack;

/// <summary>Renders a card with fields as a modal.</summary>
internal sealed class BlockForm(Card card, Copy copy)
{
    // What stands in a field may be longer than a field: then it goes on in the next one.
    private const string Continued = "~";

    /// <summary>Whether a card has fields to write in, which belong in a modal.</summary>
    public static bool Is(Card card) => card.Body.Any(element => element is TextInput);

    /// <summary>The field that an input belongs to.</summary>
    public static string FieldOf(string id) => id.Split(Continued)[0];

    /// <summary>The view.</summary>
    public JsonObject Render()
    {
        var submit = card.Actions.OfType<SubmitAction>().First();
        return new()
        {
            ["type"] = "modal",
            ["callback_id"] = card.Kind,
            ["private_metadata"] = SlackLimits.Checked(SlackClick.Write(submit.Verb, submit.Target, card.Kind, card.Revision), SlackLimits.PrivateMetadata),
            ["title"] = Short(card.Title, "slack.modal.title"),
            ["submit"] = Short(submit.Title, "slack.modal.submit"),
            ["close"] = SlackBlocks.Plain(copy["slack.modal.close"]),
            ["blocks"] = new JsonArray([.. Heading(), .. card.Body.SelectMany(Of)]),
        };
    }

    /// <summary>What is wrong, by the id of the field's block.</summary>
    public JsonObject Errors() => new(card.Body
        .Select(element => element switch
        {
            TextInput { Error: { } error } input => (input.Id, error),
            ChoiceInput { Error: { } error } input => (input.Id, error),
            _ => (Id: "", error: ""),
        })
        .Where(wrong => wrong.Id.Length > 0)
        .Select(wrong => KeyValuePair.Create<string, JsonNode?>(wrong.Id, SlackText.Clean(wrong.error))));

    private JsonObject[] Heading() =>
        card.Title.Length <= SlackLimits.ModalTitle ? [] : [.. BlockTexts.Heading(card.Title).Select(piece => piece.Block)];

    private JsonObject Short(string text, string key) =>
        SlackBlocks.Plain(text.Length is > 0 and <= SlackLimits.ModalTitle ? text : copy[key]);

    private static IEnumerable<JsonObject> Of(CardElement element) => element switch
    {
        Paragraph paragraph => BlockTexts.Sections(paragraph.Text).Select(piece => piece.Block),
        Note note => BlockTexts.Notes(note.Text).Select(piece => piece.Block),
        TextInput input => Of(input),
        ChoiceInput input => [SlackInputs.Block(input.Id, input.Label, input.Error, SlackInputs.Of(input))],
        _ => throw new NotSupportedException($"A form has no {element.GetType().Name}."),
    };

    private static IEnumerable<JsonObject> Of(TextInput input)
    {
        return Fields(SlackText.Clean(input.Value ?? "")).Select((value, at) =>
        {
            var id = at == 0 ? input.Id : $"{input.Id}{Continued}{(at + 1).ToString(CultureInfo.InvariantCulture)}";
            return SlackInputs.Block(id, input.Label, at == 0 ? input.Error : null, SlackInputs.Of(input, id, value));
        });
    }

    // To the letter, so that what comes back is what was there.
    private static IEnumerable<string> Fields(string value)
    {
        while (value.Length > SlackLimits.Input)
        {
            var at = value.LastIndexOf(' ', SlackLimits.Input - 1) is > 0 and var space ? space : SlackLimits.Input;
            at -= char.IsHighSurrogate(value[at - 1]) ? 1 : 0;
            yield return value[..at];
            value = value[at..];
        }

        yield return value;
    }
}
