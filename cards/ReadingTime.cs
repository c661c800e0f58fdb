namespace DeclineBot.Cards;

/// <summary>How long a text takes aloud, with pauses.</summary>
public static class ReadingTime
{
    // A decline of 124 words takes about 90 seconds when one leaves room to breathe.
    private const double WordsPerSecond = 124 / 90.0;

    /// <summary>The time in seconds, to the nearest ten, at least ten.</summary>
    public static int Seconds(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
        return Math.Max(10, (int)Math.Round(words / WordsPerSecond / 10) * 10);
    }
}
