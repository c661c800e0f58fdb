namespace Microsoft.Bot.Schema;

/// <summary>The locale of an activity of any kind.</summary>
public static class IActivityExtensions
{
    /// <summary>The activity's locale.</summary>
    public static string? GetLocale(this IActivity activity) => ((Activity)activity).Locale;

    /// <summary>Sets the activity's locale.</summary>
    public static void SetLocale(this IActivity activity, string? locale) => ((Activity)activity).Locale = locale;
}
