using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A text being read, and the moment it was said.</summary>
internal sealed class Reading
{
    /// <summary>The years that can be counted in without leaving the calendar a few years before or after.</summary>
    public const int FirstYear = 100;

    /// <summary>The last of those years.</summary>
    public const int LastYear = 9899;

    public Reading(string query, Moment now)
    {
        Tokens = new TokenList(query);
        now = now.Year < FirstYear ? new Moment(FirstYear, 1, 1) : now.Year > LastYear ? new Moment(LastYear, 12, 31) : now;
        Now = new Moment(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond));
        Words = new WordReader(Tokens);
        Quantities = new QuantityReader(Tokens);
    }

    public TokenList Tokens { get; }

    /// <summary>The moment of speaking, to the second.</summary>
    public Moment Now { get; }

    public Moment Today => Now.Date;

    public WordReader Words { get; }

    public QuantityReader Quantities { get; }

    public bool Is(int at, string word) => Tokens[at].Is(word);

    public bool Is(int at, char symbol) => Tokens[at].Is(symbol);

    /// <summary>The place after the word when it stands here, else here.</summary>
    public int Skip(int at, string word) => Tokens[at].Is(word) ? at + 1 : at;

    public int Skip(int at, char symbol) => Tokens[at].Is(symbol) ? at + 1 : at;

    /// <summary>The place after one of the words when it stands here, else here.</summary>
    public int SkipAny(int at, params ReadOnlySpan<string> words) =>
        Tokens[at].Text is { } text && words.Contains(text) ? at + 1 : at;

    public bool GluedDigits(int at) => Tokens[at].IsDigits && Tokens[at].Glued;

    /// <summary>Digits that are part of a longer figure (1.5, $12, 7/8) are no day and no hour.</summary>
    public bool InsideFigure(int at)
    {
        var before = Tokens[at - 1];
        return Tokens[at].Glued && (before.IsWord || ((before.Is('.') || before.Is(',') || before.Is('/') || before.Is(':')) && Tokens[at - 2].IsDigits && before.Glued));
    }
}
