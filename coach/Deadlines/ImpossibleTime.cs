using System.Globalization;
using System.Text.RegularExpressions;

namespace DeclineBot.Coach.Deadlines;

/// <summary>Times that no clock or calendar has. A recognizer leaves them out and reads the rest, as if they hadn't been said.</summary>
internal static partial class ImpossibleTime
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Whether the words hold one.</summary>
    public static bool IsIn(string text) =>
        Clock().Matches(text).Any(match => Number(match, "hour") is var hour && (hour > 24 || Number(match, "minute") > 59 || (hour == 24 && Number(match, "minute") > 0)))
        || Noon().Matches(text).Any(match => Number(match, "hour") is 0 or > 24)
        || Hour().Matches(text).Any(match => Number(match, "hour") > 24)
        || Date().Matches(text).Any(match => Number(match, "day") > LastDay(match.Groups["month"].Value))
        || Day().Matches(text).Any(match => Number(match, "day") > 31);

    // The 29th of February is one every four years.
    private static int LastDay(string month) =>
        DateTime.DaysInMonth(2024, Array.FindIndex(Months, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d:./-])(?<hour>[0-9]{1,3}):(?<minute>[0-9]{2})(?![\d])")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\d:.])(?<hour>[0-9]{1,3})\s?(?:am|pm|a\.m|p\.m|o'?clock)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noon();

    // "At 30" is no hour; "at 1700" is one, and "at 25 Main Street" is none at all.
    [GeneratedRegex(@"\bat (?<hour>[0-9]{2})(?:\s*h)?(?:[.,!?]|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?<day>[0-9]{1,2})(?![0-9:]))", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\bthe (?<day>[0-9]{2,3})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
