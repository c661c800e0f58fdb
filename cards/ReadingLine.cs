using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The line that says how long a text takes aloud.</summary>
internal static class ReadingLine
{
    private const int TwoMinutes = 120;
    private const int Step = 10;

    /// <summary>The line for a text, to the nearest ten seconds.</summary>
    public static string Of(string text, Copy copy)
    {
        var seconds = Math.Max(Step, (int)Math.Round(SpeakingTime.Of(text).TotalSeconds / Step) * Step);
        return seconds < TwoMinutes
            ? copy.Say("card.reading.seconds", ("seconds", seconds.ToString(copy.Culture)))
            : copy.Say("card.reading.minutes", ("minutes", Math.Round(seconds / 60.0, 1).ToString("0.#", copy.Culture)));
    }
}
