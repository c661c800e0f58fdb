namespace DeclineBot.Coach.Script;

/// <summary>A word of a sentence: as it stands, and bare (lower case, straight apostrophe, no punctuation around it).</summary>
internal readonly record struct SentenceToken(string Raw, string Bare)
{
    public bool IsCapitalised => Raw.Length > 0 && char.IsUpper(Raw.TrimStart('"', '“', '(', '\'', '‘').FirstOrDefault());

    public bool EndsPhrase => Raw.Length > 0 && Raw[^1] is ',' or ';' or ':' or '–' or '—';
}

/// <summary>Cuts a sentence into words.</summary>
internal static class SentenceTokens
{
    public static IReadOnlyList<SentenceToken> Of(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(raw => new SentenceToken(raw, Bare(raw)))];

    public static string Bare(string raw) =>
        raw.Replace('’', '\'').ToLowerInvariant().Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '…', '‘', '–', '—');

    /// <summary>The words from the n-th on, as they stand.</summary>
    public static string From(this IReadOnlyList<SentenceToken> tokens, int start) => string.Join(' ', tokens.Skip(start).Select(token => token.Raw));
}
