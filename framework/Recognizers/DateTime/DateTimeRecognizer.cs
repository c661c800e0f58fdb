namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds points and stretches of time.</summary>
public static class DateTimeRecognizer
{
    /// <summary>
    /// Finds dates, times, ranges and durations; <c>values</c> lists the readings, the past one first, each with its
    /// <c>timex</c> and <c>type</c> and a <c>value</c>, or <c>start</c> and <c>end</c>, counted from <paramref name="refTime"/>.
    /// </summary>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        System.DateTime? refTime = null,
        bool fallbackToDefaultCulture = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        return MentionScanner.Find(query, refTime ?? TimeProvider.System.GetLocalNow().DateTime);
    }
}
