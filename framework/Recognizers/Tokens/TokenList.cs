namespace Microsoft.Recognizers.Text.Tokens;

/// <summary>A text cut into tokens in one pass; reading beyond either edge gives an end token.</summary>
internal sealed class TokenList
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private readonly List<Token> _tokens = [];

    public TokenList(string query)
    {
        Query = query;
        Lower = string.Create(query.Length, query, static (span, source) => source.AsSpan().ToLowerInvariant(span));
        Cut();
    }

    public string Query { get; }

    public string Lower { get; }

    public int Count => _tokens.Count;

    public Token this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : default;

    /// <summary>The lower-cased text from the first token to the one before <paramref name="end"/>.</summary>
    public string Slice(int first, int end) => Lower[_tokens[first].Start.._tokens[end - 1].End];

    /// <summary>The text of a token as it was written.</summary>
    public ReadOnlySpan<char> Written(int index) => Query.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public bool GluedToNext(int index) => index + 1 < _tokens.Count && _tokens[index + 1].Glued;

    private void Cut()
    {
        var at = 0;
        var previousEnd = 0;
        while (at < Lower.Length)
        {
            if (char.IsWhiteSpace(Lower[at]))
            {
                at++;
                continue;
            }

            var (kind, end) = Next(at);
            var text = Lower[at] == '\u2019' ? "'" : end - at == 1 && Lower[at] < 128 ? Ascii[Lower[at]] : Lower[at..end];
            _tokens.Add(new Token(kind, text, at, end, at == previousEnd && at > 0));
            at = previousEnd = end;
        }
    }

    private (TokenKind Kind, int End) Next(int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(Lower[at]))
        {
            while (end < Lower.Length && char.IsAsciiDigit(Lower[end]))
            {
                end++;
            }

            return (TokenKind.Digits, end);
        }

        if (IsLetter(Lower[at]))
        {
            while (end < Lower.Length && (IsLetter(Lower[end]) || IsInnerApostrophe(end)))
            {
                end++;
            }

            return (TokenKind.Word, end);
        }

        var paired = char.IsHighSurrogate(Lower[at]) && end < Lower.Length && char.IsLowSurrogate(Lower[end]);
        return (TokenKind.Symbol, paired ? end + 1 : end);
    }

    // The apostrophe of "o'clock" belongs to its word; that of "year's" starts a symbol of its own.
    private bool IsInnerApostrophe(int at) =>
        Lower[at] == '\'' && at + 2 < Lower.Length && IsLetter(Lower[at + 1]) && IsLetter(Lower[at + 2]);

    private static bool IsLetter(char c) => char.IsLetter(c) || c is >= '\u0B80' and <= '\u0BFF';
}
