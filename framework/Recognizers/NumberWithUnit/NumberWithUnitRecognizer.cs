namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds numbers with their units.</summary>
public static class NumberWithUnitRecognizer
{
    /// <summary>Finds amounts of money: <c>value</c> (null for a currency alone), <c>unit</c> and, where it has one, <c>isoCurrency</c>.</summary>
    public static List<ModelResult> RecognizeCurrency(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        return CurrencyScanner.Find(query);
    }
}
