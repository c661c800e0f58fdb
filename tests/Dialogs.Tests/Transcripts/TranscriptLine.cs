using System.Text.RegularExpressions;

namespace DeclineBot.Dialogs.Tests.Transcripts;

/// <summary>An answer as a line of a transcript; `*` in what is expected stands for anything.</summary>
internal static class TranscriptLine
{
    private const int LongestCard = 300;

    public static string Of(string answer, string? expected) => expected is not null && Matches(expected, answer) ? expected
        : answer.Contains('[', StringComparison.Ordinal) && answer.Length > LongestCard ? $"< {answer[..(answer.IndexOf(']', StringComparison.Ordinal) is var end and > 0 and < LongestCard ? end + 1 : LongestCard)]}*"
        : $"< {answer}";

    private static bool Matches(string pattern, string answer) =>
        Regex.IsMatch(answer, $"^{Regex.Escape(pattern[2..]).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.NonBacktracking);
}
