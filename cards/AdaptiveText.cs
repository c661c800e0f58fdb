using System.Buffers;
using AdaptiveCards;

namespace DeclineBot.Cards;

/// <summary>Texts that show to the letter: hosts read Markdown in a text block, but not in a text run.</summary>
internal static class AdaptiveText
{
    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("*_`~#<>[]()\\|{}&\n");

    /// <summary>A card's title: a text block, because only that can be a heading to a screen reader, unless it holds signs.</summary>
    public static AdaptiveElement Heading(string text)
    {
        if (text.AsSpan().ContainsAny(MarkdownSigns) || text is ['-' or '+' or (>= '0' and <= '9'), ..])
        {
            var block = Block(text);
            ((AdaptiveTextRun)block.Inlines[0]).Size = AdaptiveTextSize.Large;
            ((AdaptiveTextRun)block.Inlines[0]).Weight = AdaptiveTextWeight.Bolder;
            return block;
        }

        return new AdaptiveTextBlock(text)
        {
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Style = AdaptiveTextBlockStyle.Heading,
            Wrap = true,
        };
    }

    /// <summary>One line.</summary>
    public static AdaptiveRichTextBlock Block(
        string text, AdaptiveTextWeight weight = AdaptiveTextWeight.Default, AdaptiveSpacing spacing = AdaptiveSpacing.Default) =>
        new() { Spacing = spacing, Inlines = { new AdaptiveTextRun(Literal(text)) { Weight = weight } } };

    /// <summary>A remark.</summary>
    public static AdaptiveRichTextBlock Remark(
        string text, AdaptiveTextColor color = AdaptiveTextColor.Default, AdaptiveSpacing spacing = AdaptiveSpacing.Small) => new()
    {
        Spacing = spacing,
        Inlines =
        {
            new AdaptiveTextRun(Literal(text)) { Size = AdaptiveTextSize.Small, IsSubtle = color == AdaptiveTextColor.Default, Color = color },
        },
    };

    /// <summary>A text of several paragraphs and lines, a block each, since a run folds its line breaks.</summary>
    public static IEnumerable<AdaptiveElement> Blocks(string text)
    {
        var spacing = AdaptiveSpacing.None;
        foreach (var line in Lines(text))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                spacing = AdaptiveSpacing.Medium;
                continue;
            }

            yield return Block(line, spacing: spacing);
            spacing = AdaptiveSpacing.None;
        }
    }

    /// <summary>The lines of a text.</summary>
    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Trim('\n').Split('\n');

    // Clients expand {{DATE(…)}} and {{TIME(…)}} even in runs; an invisible joiner between the braces stops that.
    private static string Literal(string text) =>
        text.Replace("{{DATE", "{\u2060{DATE", StringComparison.Ordinal).Replace("{{TIME", "{\u2060{TIME", StringComparison.Ordinal);
}
