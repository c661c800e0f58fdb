using System.Text.Json.Nodes;

namespace DeclineBot.Cards.Slack;

/// <summary>Texts as blocks, parted where Slack takes no more.</summary>
internal static class BlockTexts
{
    /// <summary>A block takes no more than this of a message, so that its heading and its buttons can stay with it.</summary>
    public const int MostBytes = SlackLimits.MessageBytes * 3 / 4;

    /// <summary>Whether a text is one block.</summary>
    public static bool Fits(string text) => Fits(text, SlackBlocks.Section);

    /// <summary>Whether a text is one block when it is written as such a one.</summary>
    public static bool Fits(string text, Func<string, JsonObject> block) =>
        text.Length <= SlackLimits.Text
        && new BlockPiece(block(text), text) is { Bytes: <= MostBytes, Fallback.Length: <= SlackLimits.Fallback };

    /// <summary>A heading: a header when it is short enough for one.</summary>
    public static IEnumerable<BlockPiece> Heading(string title)
    {
        var clean = SlackText.Clean(title).Trim();
        return clean.Length is > 0 and <= SlackLimits.Header && !clean.Contains('\n', StringComparison.Ordinal)
            ? [new(SlackBlocks.Header(clean), clean)]
            : Bold(title);
    }

    /// <summary>Paragraphs.</summary>
    public static IEnumerable<BlockPiece> Sections(string text) => Parts(text, SlackBlocks.Section);

    /// <summary>Small type.</summary>
    public static IEnumerable<BlockPiece> Notes(string text) => Parts(text, SlackBlocks.Context);

    /// <summary>A heading inside a card.</summary>
    public static IEnumerable<BlockPiece> Bold(string text) =>
        Parts(text, part => SlackBlocks.RichText(SlackBlocks.Rich("section", SlackBlocks.Run(part, "bold"))));

    /// <summary>Words of the person's.</summary>
    public static IEnumerable<BlockPiece> Quotes(string text) =>
        SlackText.Split(text, part => Fits($"“{part}”")).Select(part => new BlockPiece(SlackBlocks.RichText(SlackBlocks.Rich("quote", SlackBlocks.Run(part))), $"“{part}”"));

    /// <summary>A text in parts that fit, a block each.</summary>
    public static IEnumerable<BlockPiece> Parts(string text, Func<string, JsonObject> block) =>
        SlackText.Split(text, part => Fits(part, block)).Select(part => new BlockPiece(block(part), part));
}
