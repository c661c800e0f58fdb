using System.Text.Json.Nodes;

namespace DeclineBot.Cards.Slack;

/// <summary>Writes the blocks that we use. None of them reads markup, except a link of ours.</summary>
internal static class SlackBlocks
{
    // Slack folds a longer section; what was asked or advised must be read whole.
    private const int Unfolded = 300;

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text) };

    public static JsonObject Section(string text)
    {
        var section = new JsonObject { ["type"] = "section", ["text"] = Plain(text) };
        if (text.Length > Unfolded)
        {
            section["expand"] = true;
        }

        return section;
    }

    public static JsonObject Select(ChoiceInput input) => new()
    {
        ["type"] = "section",
        ["block_id"] = SlackLimits.Checked(input.Id, SlackLimits.Id),
        ["text"] = Plain(SlackLimits.Checked(input.Label, SlackLimits.Text)),
        ["accessory"] = SlackInputs.Of(input),
    };

    public static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text)) };

    /// <summary>A link to an address without any sign of Slack's markup: a mail's address is percent-encoded.</summary>
    public static JsonObject Link(string title, Uri address) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "mrkdwn",
            ["text"] = SlackLimits.Checked($"<{address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)}|{SlackText.Inert(title)}>", SlackLimits.Text),
            ["verbatim"] = true,
        }),
    };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    public static JsonObject Actions(IEnumerable<JsonObject> elements) =>
        new() { ["type"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    public static JsonObject RichText(params IEnumerable<JsonObject> elements) =>
        new() { ["type"] = "rich_text", ["elements"] = new JsonArray([.. elements]) };

    /// <summary>Part of a rich text: `section`, `quote` or `preformatted`.</summary>
    public static JsonObject Rich(string part, params IEnumerable<JsonObject> runs) =>
        new() { ["type"] = $"rich_text_{part}", ["elements"] = new JsonArray([.. runs]) };

    public static JsonObject Bullets(IEnumerable<JsonObject> sections) =>
        new() { ["type"] = "rich_text_list", ["style"] = "bullet", ["elements"] = new JsonArray([.. sections]) };

    public static JsonObject Run(string text, string? style = null)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = text };
        if (style is not null)
        {
            run["style"] = new JsonObject { [style] = true };
        }

        return run;
    }

    // With emoji off, ":smile:" stays what was typed.
    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
