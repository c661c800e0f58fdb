namespace Microsoft.Recognizers.Text;

/// <summary>Names of cultures. This implementation understands English and treats the others as a fallback to it.</summary>
public sealed class Culture
{
    /// <summary>English of the United States.</summary>
    public const string English = "en-us";

    /// <summary>English elsewhere.</summary>
    public const string EnglishOthers = "en-*";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh-cn";

    /// <summary>Spanish.</summary>
    public const string Spanish = "es-es";

    /// <summary>Mexican Spanish.</summary>
    public const string SpanishMexican = "es-mx";

    /// <summary>Portuguese.</summary>
    public const string Portuguese = "pt-br";

    /// <summary>French.</summary>
    public const string French = "fr-fr";

    /// <summary>German.</summary>
    public const string German = "de-de";

    /// <summary>Italian.</summary>
    public const string Italian = "it-it";

    /// <summary>Japanese.</summary>
    public const string Japanese = "ja-jp";

    /// <summary>Dutch.</summary>
    public const string Dutch = "nl-nl";

    /// <summary>Korean.</summary>
    public const string Korean = "ko-kr";

    /// <summary>Swedish.</summary>
    public const string Swedish = "sv-se";

    /// <summary>Bulgarian.</summary>
    public const string Bulgarian = "bg-bg";

    /// <summary>Turkish.</summary>
    public const string Turkish = "tr-tr";

    /// <summary>Hindi.</summary>
    public const string Hindi = "hi-in";

    private static readonly string[] Codes =
    [
        EnglishOthers, English, Chinese, Spanish, SpanishMexican, Portuguese, French, German, Italian, Japanese,
        Dutch, Korean, Swedish, Bulgarian, Turkish, Hindi,
    ];

    private Culture()
    {
    }

    /// <summary>The codes of all named cultures.</summary>
    public static string[] GetSupportedCultureCodes() => [.. Codes];

    /// <summary>The named culture nearest to a code: itself, its language's wildcard, its language, or the code unchanged.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        ArgumentNullException.ThrowIfNull(cultureCode);
        var code = cultureCode.ToLowerInvariant();
        if (Codes.Contains(code))
        {
            return code;
        }

        var language = code.Split('-')[0];
        return Codes.FirstOrDefault(known => known.EndsWith('*') && code.StartsWith(known.Split('-')[0], StringComparison.Ordinal))
            ?? Codes.FirstOrDefault(known => known.Split('-')[0] == language)
            ?? code;
    }

    internal static void RequireEnglish(string? culture, bool fallbackToDefaultCulture)
    {
        if (fallbackToDefaultCulture || string.IsNullOrEmpty(culture))
        {
            return;
        }

        if (!MapToNearestLanguage(culture).StartsWith("en-", StringComparison.Ordinal))
        {
            throw new ArgumentException($"Only English is recognized, and falling back to it was not allowed: {culture}", nameof(culture));
        }
    }
}
