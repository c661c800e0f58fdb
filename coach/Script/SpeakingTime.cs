using System.Text.RegularExpressions;

namespace DeclineBot.Coach.Script;

/// <summary>
/// How long a text takes on a call: 130 words a minute, unhurried; a second after each sentence; and four after each
/// paragraph, in which the other side says something. The usual script comes to about 90 seconds.
/// </summary>
public static partial class SpeakingTime
{
    /// <summary>Words a minute of somebody who isn't reading aloud in a hurry.</summary>
    public const int WordsAMinute = 130;

    /// <summary>The pause after a sentence.</summary>
    public static readonly TimeSpan AfterSentence = TimeSpan.FromSeconds(1);

    /// <summary>The pause after a paragraph, for the other side's word or two.</summary>
    public static readonly TimeSpan AfterParagraph = TimeSpan.FromSeconds(4);

    /// <summary>The time that a text takes, to the second.</summary>
    public static TimeSpan Of(string text)
    {
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length;
        var spoken = TimeSpan.FromMinutes((double)WordCount.Of(text) / WordsAMinute)
            + (AfterSentence * SentenceEnd().Count(text))
            + (AfterParagraph * Math.Max(0, paragraphs - 1));
        return TimeSpan.FromSeconds(Math.Round(spoken.TotalSeconds));
    }

    [GeneratedRegex(@"[.!?…]+[""”’)]*(?=\s|$)")]
    private static partial Regex SentenceEnd();
}
