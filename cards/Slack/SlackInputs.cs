using System.Text.Json.Nodes;

namespace DeclineBot.Cards.Slack;

/// <summary>Writes the elements that a person fills in.</summary>
internal static class SlackInputs
{
    /// <summary>A select.</summary>
    public static JsonObject Of(ChoiceInput input)
    {
        var select = new JsonObject { ["type"] = "static_select", ["action_id"] = SlackLimits.Checked(input.Id, SlackLimits.Id) };
        var options = input.Options.Select(Option).ToArray();
        if (options.Length <= SlackLimits.Options)
        {
            select["options"] = new JsonArray([.. options]);
        }
        else
        {
            select["option_groups"] = new JsonArray([.. options.Chunk(SlackLimits.Options).Select(Group)]);
        }

        if (input.Placeholder is { Length: > 0 } placeholder)
        {
            select["placeholder"] = SlackBlocks.Plain(SlackLimits.Checked(placeholder, SlackLimits.Placeholder));
        }

        if (input.Options.FirstOrDefault(option => option.Value == input.Value) is { } chosen)
        {
            select["initial_option"] = Option(chosen);
        }

        return select;
    }

    /// <summary>A field for text; what stands in it may be longer than what we ask for.</summary>
    public static JsonObject Of(TextInput input, string id, string? value)
    {
        var field = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = SlackLimits.Checked(id, SlackLimits.Id),
            ["multiline"] = input.IsMultiline || value?.Contains('\n', StringComparison.Ordinal) == true,
            ["max_length"] = Math.Min(SlackLimits.Input, Math.Max(input.MaxLength, value?.Length ?? 0)),
        };
        if (input.Placeholder.Length > 0)
        {
            field["placeholder"] = SlackBlocks.Plain(SlackLimits.Checked(input.Placeholder, SlackLimits.Placeholder));
        }

        if (!string.IsNullOrEmpty(value))
        {
            field["initial_value"] = value;
        }

        return field;
    }

    /// <summary>A field in a modal.</summary>
    public static JsonObject Block(string id, string label, string? error, JsonObject element)
    {
        var block = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = id,
            ["optional"] = !FormFields.IsRequired(id),
            ["label"] = SlackBlocks.Plain(SlackLimits.Checked(label, SlackLimits.Label)),
            ["element"] = element,
        };
        if (SlackText.Split(error ?? "", part => part.Length <= SlackLimits.Label).FirstOrDefault() is { } hint)
        {
            block["hint"] = SlackBlocks.Plain(hint);
        }

        return block;
    }

    private static JsonObject Option(InputOption option) => new()
    {
        ["text"] = SlackBlocks.Plain(SlackLimits.Checked(option.Title, SlackLimits.OptionText)),
        ["value"] = SlackLimits.Checked(option.Value, SlackLimits.OptionValue),
    };

    private static JsonObject Group(JsonObject[] options) => new()
    {
        ["label"] = SlackBlocks.Plain($"{options[0]["text"]!["text"]} …"),
        ["options"] = new JsonArray([.. options]),
    };
}
