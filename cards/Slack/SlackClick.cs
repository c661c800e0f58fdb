using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeclineBot.Cards.Slack;

/// <summary>What a `block_actions` or `view_submission` payload asks for; the buttons and views are ours.</summary>
/// <param name="Values">`verb`, `target`, `card`, `revision` and the fields, the same that a Teams card submits; empty for an answer.</param>
/// <param name="Says">What a button that answers a question says, or null.</param>
public sealed record SlackClick(IReadOnlyDictionary<string, string> Values, string? Says)
{
    internal const string ClickId = "click:";
    internal const string SayId = "say:";
    internal const string LinkId = "link:";

    /// <summary>What the click asks for, one of <see cref="Verbs"/>; empty for an answer.</summary>
    public string Verb => Values.GetValueOrDefault("verb", "");

    /// <summary>Reads a payload. Null when it only needs to be acknowledged: a choice in a select, a link, a button of someone else's.</summary>
    public static SlackClick? Read(JsonElement payload) => StringOf(payload, "type") switch
    {
        "block_actions" => Clicked(payload),
        "view_submission" when Child(payload, "view") is { } view => Submitted(StringOf(view, "private_metadata"), Child(view, "state")),
        _ => null,
    };

    internal static string Write(string verb, string? target, string card, int revision)
    {
        var data = new JsonObject { ["verb"] = verb };
        if (target is not null)
        {
            data["target"] = target;
        }

        data["card"] = card;
        data["revision"] = revision;
        return data.ToJsonString(SlackJson.Short);
    }

    private static SlackClick? Clicked(JsonElement payload)
    {
        if (Child(payload, "actions") is not { ValueKind: JsonValueKind.Array } actions || actions.GetArrayLength() == 0)
        {
            return null;
        }

        var (id, value) = (StringOf(actions[0], "action_id") ?? "", StringOf(actions[0], "value"));
        return value is null ? null
            : id.StartsWith(SayId, StringComparison.Ordinal) ? new(new Dictionary<string, string>(), value)
            : id.StartsWith(ClickId, StringComparison.Ordinal) ? Submitted(value, Child(payload, "state"))
            : null;
    }

    // A field can't stand in for what the button carries.
    private static SlackClick? Submitted(string? data, JsonElement? state)
    {
        if (Carried(data) is not { } carried)
        {
            return null;
        }

        var values = Fields(state);
        foreach (var (name, value) in carried)
        {
            values[name] = value;
        }

        return values.ContainsKey("verb") ? new(values, null) : null;
    }

    private static Dictionary<string, string>? Carried(string? data)
    {
        try
        {
            using var document = JsonDocument.Parse(data ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().Where(property => Simple(property.Value) is not null).GroupBy(property => property.Name).ToDictionary(same => same.Key, same => Simple(same.Last().Value)!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Fields(JsonElement? state)
    {
        var fields = new Dictionary<string, StringBuilder>();
        if (state is { } known && Child(known, "values") is { ValueKind: JsonValueKind.Object } blocks)
        {
            foreach (var input in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object).SelectMany(block => block.Value.EnumerateObject()))
            {
                if (ValueOf(input.Value) is { Length: > 0 } value)
                {
                    var field = BlockForm.FieldOf(input.Name);
                    fields[field] = fields.TryGetValue(field, out var before) ? before.Append(value) : new StringBuilder(value);
                }
            }
        }

        return fields.ToDictionary(field => field.Key, field => field.Value.ToString());
    }

    private static string? ValueOf(JsonElement input) =>
        StringOf(input, "value") ?? (Child(input, "selected_option") is { } option ? StringOf(option, "value") : null);

    private static string? Simple(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt32(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;

    private static string? StringOf(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;
}
