using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DeclineBot.Tests;

/// <summary>
/// Checks blocks as Slack does when it takes a message or a view: what is required, how long it may be, which ids are
/// unique. The numbers are those of https://docs.slack.dev/reference/block-kit, written down again here on purpose.
/// </summary>
internal sealed class BlockLimits
{
    private readonly List<string> _faults = [];

    /// <summary>What is wrong with a message for `chat.postMessage` or `chat.update`; null when it would be taken.</summary>
    public static BlockFault? OfMessage(JsonElement? blocks, string? text, bool isUpdate = false)
    {
        if (blocks is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0)
        {
            return string.IsNullOrEmpty(text) ? new("no_text", []) : Length(text, isUpdate);
        }

        var limits = new BlockLimits();
        limits.Blocks(array, 50, "message");
        return limits._faults.Count > 0 ? new("invalid_blocks", limits._faults)
            : Encoding.UTF8.GetByteCount(array.GetRawText()) > 13_200 ? new("msg_blocks_too_long", [])
            : Length(text ?? "", isUpdate);
    }

    /// <summary>What is wrong with a modal or a home tab for `views.open`, `views.update`, `views.publish`; null when it would be taken.</summary>
    public static BlockFault? OfView(JsonElement view)
    {
        var limits = new BlockLimits();
        var type = Text(view, "type");
        limits.Id(view, "callback_id", "/view");
        limits.Longest(Text(view, "private_metadata") ?? "", 3000, "/view/private_metadata");
        if (type == "modal")
        {
            limits.TextObject(view, "title", 24, "/view", isRequired: true);
            limits.TextObject(view, "submit", 24, "/view");
            limits.TextObject(view, "close", 24, "/view");
        }
        else if (type != "home")
        {
            limits.Fault($"unsupported type: {type}", "/view/type");
        }

        if (limits.Required(view, "blocks", "/view") is { } blocks)
        {
            limits.Blocks(blocks, 100, type ?? "");
            if (type == "modal" && blocks.EnumerateArray().Any(block => Text(block, "type") == "input"))
            {
                limits.Required(view, "submit", "/view");
            }
        }

        return limits._faults.Count > 0 ? new("invalid_arguments", limits._faults) : null;
    }

    // A new message's text would be cut behind 40,000 characters, which nobody wants either.
    private static BlockFault? Length(string text, bool isUpdate) => text.Length > (isUpdate ? 4000 : 40_000) ? new("msg_too_long", []) : null;

    private void Blocks(JsonElement blocks, int most, string surface)
    {
        Most(blocks, most, "/blocks");
        var ids = new HashSet<string>();
        foreach (var (block, at) in Items(blocks, "/blocks"))
        {
            if (Text(block, "block_id") is { } id && !ids.Add(id))
            {
                Fault($"`block_id` \"{id}\" already exists", at);
            }

            Id(block, "block_id", at);
            Block(block, at, surface);
        }
    }

    private void Block(JsonElement block, string at, string surface)
    {
        switch (Text(block, "type"))
        {
            case "divider":
                break;
            case "header":
                TextObject(block, "text", 150, at, isRequired: true, isPlain: true);
                break;
            case "section":
                TextObject(block, "text", 3000, at, isRequired: !block.TryGetProperty("fields", out _));
                Each(block, "fields", 10, at, (field, where) => Text(field, 2000, where));
                Accessory(block, at);
                break;
            case "context":
                Each(block, "elements", 10, at, (element, where) => Text(element, 3000, where), isRequired: true);
                break;
            case "actions":
                var actions = new HashSet<string>();
                Each(block, "elements", 25, at, (element, where) => Element(element, where, actions), isRequired: true);
                break;
            case "input" when surface is "message" or "modal" or "home":
                TextObject(block, "label", 2000, at, isRequired: true, isPlain: true);
                TextObject(block, "hint", 2000, at, isPlain: true);
                if (Required(block, "element", at) is { } input)
                {
                    Element(input, $"{at}/element", []);
                }

                break;
            case "rich_text":
                Each(block, "elements", int.MaxValue, at, Rich, isRequired: true);
                break;
            case var other:
                Fault($"unsupported type: {other}", $"{at}/type");
                break;
        }
    }

    private void Accessory(JsonElement block, string at)
    {
        if (block.TryGetProperty("accessory", out var accessory))
        {
            Element(accessory, $"{at}/accessory", []);
        }
    }

    private void Element(JsonElement element, string at, HashSet<string> actions)
    {
        Id(element, "action_id", at);
        if (Text(element, "action_id") is { } id && !actions.Add(id))
        {
            Fault($"`action_id` \"{id}\" already exists", at);
        }

        switch (Text(element, "type"))
        {
            case "button":
                TextObject(element, "text", 75, at, isRequired: true, isPlain: true);
                Longest(Text(element, "value") ?? "", 2000, $"{at}/value");
                Longest(Text(element, "url") ?? "", 3000, $"{at}/url");
                if (Text(element, "url") is { } url && !url.StartsWith("http", StringComparison.Ordinal))
                {
                    Fault("invalid url", $"{at}/url");
                }

                break;
            case "static_select":
                TextObject(element, "placeholder", 150, at, isPlain: true);
                Each(element, "options", 100, at, Option, isRequired: !element.TryGetProperty("option_groups", out _));
                Each(element, "option_groups", 100, at, (group, where) =>
                {
                    TextObject(group, "label", 75, where, isRequired: true, isPlain: true);
                    Each(group, "options", 100, where, Option, isRequired: true);
                });
                Chosen(element, at);
                break;
            case "plain_text_input":
                TextObject(element, "placeholder", 150, at, isPlain: true);
                var most = element.TryGetProperty("max_length", out var length) ? length.GetInt32() : 3000;
                if (most is < 1 or > 3000)
                {
                    Fault("must be less than 3001", $"{at}/max_length");
                }

                Longest(Text(element, "initial_value") ?? "", most, $"{at}/initial_value");
                break;
            case var other:
                Fault($"unsupported type: {other}", $"{at}/type");
                break;
        }
    }

    private void Option(JsonElement option, string at)
    {
        TextObject(option, "text", 75, at, isRequired: true);
        Longest(Required(option, "value", at)?.GetString() ?? "", 150, $"{at}/value");
    }

    private void Chosen(JsonElement select, string at)
    {
        if (select.TryGetProperty("initial_option", out var chosen)
            && !Options(select).Any(option => JsonElement.DeepEquals(option, chosen)))
        {
            Fault("must match one of the provided options", $"{at}/initial_option");
        }
    }

    private static IEnumerable<JsonElement> Options(JsonElement select) =>
        select.TryGetProperty("options", out var options) ? options.EnumerateArray()
            : select.TryGetProperty("option_groups", out var groups) ? groups.EnumerateArray().SelectMany(group => group.GetProperty("options").EnumerateArray())
            : [];

    private void Rich(JsonElement part, string at)
    {
        switch (Text(part, "type"))
        {
            case "rich_text_section" or "rich_text_quote" or "rich_text_preformatted":
                Each(part, "elements", int.MaxValue, at, Run, isRequired: true);
                break;
            case "rich_text_list":
                Each(part, "elements", int.MaxValue, at, Rich, isRequired: true);
                break;
            case var other:
                Fault($"unsupported type: {other}", $"{at}/type");
                break;
        }
    }

    private void Run(JsonElement run, string at)
    {
        if (Text(run, "type") is not ("text" or "link"))
        {
            Fault($"unsupported type: {Text(run, "type")}", $"{at}/type");
        }

        if (Text(run, "type") == "text" && string.IsNullOrEmpty(Text(run, "text")))
        {
            Fault("must be more than 0 characters", $"{at}/text");
        }
    }

    private void TextObject(JsonElement parent, string name, int most, string at, bool isRequired = false, bool isPlain = false)
    {
        if ((isRequired ? Required(parent, name, at) : parent.TryGetProperty(name, out var found) ? found : null) is { } text)
        {
            Text(text, most, $"{at}/{name}");
            if (isPlain && Text(text, "type") != "plain_text")
            {
                Fault("must be plain_text", $"{at}/{name}/type");
            }
        }
    }

    private void Text(JsonElement text, int most, string at)
    {
        if (Text(text, "type") is not ("plain_text" or "mrkdwn"))
        {
            Fault("failed to match all allowed schemas", at);
        }

        var words = Text(text, "text") ?? "";
        if (string.IsNullOrWhiteSpace(words))
        {
            Fault("must be more than 0 characters", $"{at}/text");
        }

        Longest(words, most, $"{at}/text");
    }

    private void Id(JsonElement parent, string name, string at) => Longest(Text(parent, name) ?? "", 255, $"{at}/{name}");

    private void Longest(string text, int most, string at)
    {
        if (text.Length > most)
        {
            Fault($"must be less than {(most + 1).ToString(CultureInfo.InvariantCulture)} characters", at);
        }
    }

    private void Most(JsonElement items, int most, string at)
    {
        if (items.GetArrayLength() > most)
        {
            Fault($"no more than {most.ToString(CultureInfo.InvariantCulture)} items allowed", at);
        }
    }

    private void Each(JsonElement parent, string name, int most, string at, Action<JsonElement, string> check, bool isRequired = false)
    {
        if ((isRequired ? Required(parent, name, at) : parent.TryGetProperty(name, out var found) ? found : null) is not { } items)
        {
            return;
        }

        if (isRequired && items.GetArrayLength() == 0)
        {
            Fault("no less than 1 items allowed", $"{at}/{name}");
        }

        Most(items, most, $"{at}/{name}");
        foreach (var (item, where) in Items(items, $"{at}/{name}"))
        {
            check(item, where);
        }
    }

    private JsonElement? Required(JsonElement parent, string name, string at)
    {
        if (parent.TryGetProperty(name, out var found))
        {
            return found;
        }

        Fault($"missing required field: {name}", at);
        return null;
    }

    private void Fault(string what, string at) => _faults.Add($"{what} [json-pointer:{at}]");

    private static IEnumerable<(JsonElement Item, string At)> Items(JsonElement items, string at) =>
        items.EnumerateArray().Select((item, index) => (item, $"{at}/{index.ToString(CultureInfo.InvariantCulture)}"));

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
