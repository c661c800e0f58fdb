namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds answers to closed questions.</summary>
public static class ChoiceRecognizer
{
    /// <summary>Finds yes or no: one result at most, the surest; <c>value</c> is a bool, <c>score</c> from 0.4 to 1.</summary>
    public static List<ModelResult> RecognizeBoolean(
        string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        return YesNoScanner.Find(query) is { } found ? [found] : [];
    }
}
