using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>A currency standing at some token; <c>End</c> is the token after it, <c>Scale</c> 1 or a million.</summary>
internal readonly record struct CurrencyUnit(int End, string Name, string? Iso, double Scale)
{
    private const double Million = 1000000;

    private static readonly LexiconFile File = LexiconFile.Read("currency");
    private static readonly PhraseTable Units = new(File.Rows("units"));
    private static readonly PhraseTable Behind = new(File.Rows("units").Concat(File.Rows("behind")));
    private static readonly PhraseTable Before = new(File.Rows("units").Concat(File.Rows("before")));
    private static readonly PhraseTable Hundredths = new(File.Rows("hundredths"));
    private static readonly Dictionary<string, string> Codes = File.Rows("units")
        .Where(row => row.Value.EndsWith("|" + row.Key.ToUpperInvariant(), StringComparison.Ordinal))
        .ToDictionary(row => "m" + row.Key, row => row.Value);

    /// <summary>Whether it is divided into cents or pence, and is no such part itself.</summary>
    public bool HasHundredths => Name is not ("Satoshi" or "Bitcoin" or "Cent" or "Pence" or "Penny" or "Japanese yen");

    public static CurrencyUnit? Alone(TokenList tokens, int at) => Match(Units, tokens, at, scaled: false);

    public static CurrencyUnit? BehindNumber(TokenList tokens, int at) => Match(Behind, tokens, at, scaled: true);

    public static CurrencyUnit? BeforeNumber(TokenList tokens, int at) => Match(Before, tokens, at, scaled: true);

    public static bool IsHundredth(TokenList tokens, int at, out int end) => Hundredths.TryMatch(tokens, at, out end, out _);

    // "30 MUSD" is thirty million dollars.
    private static CurrencyUnit? Match(PhraseTable table, TokenList tokens, int at, bool scaled)
    {
        var scale = 1d;
        if (!table.TryMatch(tokens, at, out var end, out var meaning))
        {
            if (!scaled || !tokens[at].IsWord || !Codes.TryGetValue(tokens[at].Text, out var named))
            {
                return null;
            }

            (end, meaning, scale) = (at + 1, named, Million);
        }

        // "A $ 5 fee" costs dollars; only "A$5" costs Australian ones.
        if (tokens[at].Text is "a" or "s" && !tokens.GluedToNext(at))
        {
            return null;
        }

        var parts = meaning.Split('|');
        return new CurrencyUnit(end, parts[0], parts.Length > 1 ? parts[1] : null, scale);
    }
}
