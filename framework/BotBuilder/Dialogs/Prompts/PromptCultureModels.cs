using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The cultures that prompts know: English.</summary>
public static class PromptCultureModels
{
    /// <summary>English.</summary>
    public static PromptCultureModel English => new()
    {
        Locale = Culture.English,
        Separator = ", ",
        InlineOr = " or ",
        InlineOrMore = ", or ",
        YesInLanguage = "Yes",
        NoInLanguage = "No",
    };

    /// <summary>All of them.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [English];

    /// <summary>The known culture of the same language, or the given one when there is none.</summary>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var culture = cultureCode.ToLowerInvariant();
        var language = culture.Split('-')[0];
        var known = GetSupportedCultures().Select(model => model.Locale).ToList();
        return known.Contains(culture) ? culture : known.Find(locale => locale.StartsWith(language, StringComparison.Ordinal)) ?? culture;
    }

    internal static ChoiceFactoryOptions ListOptions(this PromptCultureModel culture) =>
        new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);

    internal static string Nearest<T>(string? locale, Dictionary<string, T> known) =>
        MapToNearestLanguage(locale) is { Length: > 0 } culture && known.ContainsKey(culture) ? culture : Culture.English;
}
