namespace DeclineBot.Coach.Script;

/// <summary>Counts words as a person would: what stands between spaces and holds a letter or a digit.</summary>
public static class WordCount
{
    /// <summary>How many words a text has.</summary>
    public static int Of(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
