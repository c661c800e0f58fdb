using System.Collections.Frozen;

namespace DeclineBot.Coach.Review.Language;

/// <summary>
/// A phrase of the lexicon. In its spelling `a|b` is either word, `pay*` any word that begins so, `word?` may be missing,
/// `&lt;class&gt;` a mention of another class, `#`, `#money` and `#percent` a number, `~` up to three words and `~~` up to eight.
/// </summary>
/// <param name="Class">The class it belongs to.</param>
/// <param name="Elements">Its places, in order.</param>
public sealed record Phrase(string Class, IReadOnlyList<PhraseElement> Elements)
{
    /// <summary>Reads a phrase as it is spelt in the lexicon.</summary>
    /// <exception cref="FormatException">It is no phrase.</exception>
    public static Phrase Parse(string @class, string spelling)
    {
        var elements = spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element).ToArray();
        return elements.Length > 0 && elements[0] is { Gap: 0, Optional: false } && elements[^1].Gap == 0
            ? new Phrase(@class, elements)
            : throw new FormatException($"'{spelling}' in '{@class}' must begin and end with a word.");
    }

    /// <summary>The classes that it names.</summary>
    public IEnumerable<string> References => Elements.Where(element => element.Class is not null).Select(element => element.Class!);

    private static PhraseElement Element(string spelling)
    {
        var optional = spelling.EndsWith('?');
        var bare = optional ? spelling[..^1] : spelling;
        if (bare is "~" or "~~")
        {
            return new PhraseElement([], [], [], null, bare.Length == 1 ? 3 : 8, true);
        }

        if (bare is ['<', .. var name, '>'])
        {
            return new PhraseElement([], [], [], name, 0, optional);
        }

        var parts = bare.ToLowerInvariant().Split('|', StringSplitOptions.RemoveEmptyEntries);
        TokenKind[] kinds = [.. parts.SelectMany(part => part switch
        {
            "#" => [TokenKind.Number, TokenKind.Money, TokenKind.Percent],
            "#money" => [TokenKind.Money],
            "#percent" => [TokenKind.Percent],
            _ => (TokenKind[])[],
        })];
        return new PhraseElement(
            parts.Where(part => !part.EndsWith('*') && !part.StartsWith('#')).ToFrozenSet(StringComparer.Ordinal),
            [.. parts.Where(part => part.EndsWith('*')).Select(part => part[..^1])],
            kinds, null, 0, optional);
    }
}
