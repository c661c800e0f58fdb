using System.Collections.Frozen;

namespace DeclineBot.Coach.Review.Language;

/// <summary>One place of a phrase.</summary>
/// <param name="Words">The words that may stand there.</param>
/// <param name="Prefixes">What a word there may begin with.</param>
/// <param name="Kinds">The kinds of number that may stand there.</param>
/// <param name="Class">The class whose mention may stand there.</param>
/// <param name="Gap">How many words may stand between its neighbours; 0 when it is no gap.</param>
/// <param name="Optional">Whether the place may be empty.</param>
public sealed record PhraseElement(
    FrozenSet<string> Words, IReadOnlyList<string> Prefixes, IReadOnlyList<TokenKind> Kinds, string? Class, int Gap, bool Optional)
{
    /// <summary>Whether a token stands there.</summary>
    public bool Accepts(Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            return Kinds.Contains(token.Kind) || Words.Contains(token.Text);
        }

        if (Words.Contains(token.Text))
        {
            return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (token.Text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
