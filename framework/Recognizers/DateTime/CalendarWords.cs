using System.Collections.Frozen;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The words of the calendar and the clock.</summary>
internal static class CalendarWords
{
    private static readonly LexiconFile File = LexiconFile.Read("datetime");
    private static readonly FrozenDictionary<string, int> Months = File.Numbers("months").ToFrozenDictionary();
    private static readonly FrozenDictionary<string, int> Weekdays = File.Numbers("weekdays").ToFrozenDictionary();
    private static readonly FrozenDictionary<string, char> Units = Letters("units");
    private static readonly FrozenDictionary<string, char> ShortUnits = Letters("short-units");
    private static readonly FrozenDictionary<string, int> Relatives = File.Numbers("relative").ToFrozenDictionary();

    private static readonly FrozenSet<string> Followers = File.Rows("followers").Select(row => row.Key).ToFrozenSet();

    // Words that open a mention of time without being in any list.
    private static readonly FrozenSet<string> Openers = Opening().ToFrozenSet();

    public static PhraseTable Days { get; } = new(File.Rows("days"));

    public static PhraseTable Parts { get; } = new(File.Rows("parts"));

    public static PhraseTable Meals { get; } = new(File.Rows("meals"));

    public static PhraseTable Bounds { get; } = new(File.Rows("bounds"));

    public static PhraseTable Portions { get; } = new(File.Rows("portions"));

    public static PhraseTable Tonight { get; } = new(File.Rows("tonight"));

    public static PhraseTable Now { get; } = new(File.Rows("now"));

    public static PhraseTable Clock { get; } = new(File.Rows("clock"));

    public static PhraseTable Holidays { get; } = new(File.Rows("holidays"));

    /// <summary>Whether a mention can start here at all; most words of a text cannot start one.</summary>
    public static bool CanOpen(Token token) =>
        token.IsDigits || (token.IsWord ? Openers.Contains(token.Text) || NumberWord.TryGet(token, out _) : NumberWord.TryGetSign(token.Text, out _));

    /// <summary>Whether a number before this word can be an hour or a day; before a noun it counts things.</summary>
    public static bool CanFollowNumber(Token token) => Followers.Contains(token.Text);

    public static bool TryMonth(Token token, out int month) => TryGet(Months, token, out month);

    public static bool TryWeekday(Token token, out int weekday) => TryGet(Weekdays, token, out weekday);

    /// <summary>0 for "this", 1 for "next", -1 for "last", and their like.</summary>
    public static bool TryRelative(Token token, out int offset) => TryGet(Relatives, token, out offset);

    public static bool TryUnit(Token token, out char unit) => TryGet(Units, token, out unit);

    public static bool TryShortUnit(Token token, out char unit) => TryGet(ShortUnits, token, out unit);

    private static IEnumerable<string> Opening() =>
        ((ReadOnlySpan<string>)["months", "weekdays", "days", "parts", "tonight", "now", "clock", "holidays", "relative", "openers"]).ToArray()
            .SelectMany(section => File.Rows(section))
            .Select(row => new TokenList(row.Key)[0].Text);

    private static bool TryGet<T>(FrozenDictionary<string, T> table, Token token, out T value)
        where T : struct
    {
        value = default;
        return token.IsWord && table.TryGetValue(token.Text, out value);
    }

    private static FrozenDictionary<string, char> Letters(string section) =>
        File.Rows(section).ToFrozenDictionary(row => row.Key, row => row.Value[0]);
}
