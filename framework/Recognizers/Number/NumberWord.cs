using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a word counts: its value, and whether it is a place ("third") or several of them ("thirds").</summary>
internal readonly record struct NumberWord(double Value, bool IsOrdinal, bool IsPlural)
{
    private static readonly LexiconFile File = LexiconFile.Read("numbers");
    private static readonly FrozenDictionary<string, NumberWord> Words = Load().ToFrozenDictionary();
    private static readonly FrozenDictionary<string, double> Suffixes = Values("suffixes").ToFrozenDictionary();
    private static readonly FrozenDictionary<string, double> Dozens = Values("dozens").ToFrozenDictionary();

    private static readonly FrozenDictionary<string, double> Signs = File.Rows("signs").ToFrozenDictionary(row => row.Key, row => Ratio(row.Value));

    public bool IsUnit => Value is >= 1 and < 10;

    public bool IsTeen => Value is >= 10 and < 20;

    public bool IsTens => Value is >= 20 and < 100;

    public bool IsHundred => Value == 100;

    public bool IsMultiplier => Value > 100;

    public static bool TryGet(Token token, out NumberWord word)
    {
        word = default;
        return token.IsWord && Words.TryGetValue(token.Text, out word);
    }

    public static bool TryGetSuffix(string written, out double value) => Suffixes.TryGetValue(written, out value);

    public static bool TryGetSign(string text, out double value) => Signs.TryGetValue(text, out value);

    public static bool IsDozen(Token token) => token.IsWord && Dozens.ContainsKey(token.Text);

    private static Dictionary<string, NumberWord> Load()
    {
        var words = Values("cardinals").ToDictionary(row => row.Key, row => new NumberWord(row.Value, false, false));
        foreach (var (word, value) in Values("ordinals"))
        {
            words[word] = new NumberWord(value, true, false);
            words[word + "s"] = new NumberWord(value, true, true);
        }

        return words;
    }

    private static double Ratio(string text)
    {
        var parts = text.Split('/');
        return double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, double> Values(string section) =>
        File.Rows(section).ToDictionary(row => row.Key, row => double.Parse(row.Value, CultureInfo.InvariantCulture));
}
