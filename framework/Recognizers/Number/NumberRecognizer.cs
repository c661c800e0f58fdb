namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers in digits and in words.</summary>
public static class NumberRecognizer
{
    /// <summary>Finds quantities: integers, decimals, fractions and powers; <c>value</c> is invariant text.</summary>
    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        return NumberScanner.Find(query);
    }

    /// <summary>Finds places in a row: "third", "21st", "the last but one".</summary>
    public static List<ModelResult> RecognizeOrdinal(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        return OrdinalScanner.Find(query, withRelative: !options.HasFlag(NumberOptions.SuppressExtendedTypes));
    }
}
