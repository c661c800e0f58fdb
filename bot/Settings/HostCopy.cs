using System.Globalization;
using DeclineBot.Coach.Words;

namespace DeclineBot.Bot.Settings;

/// <summary>The words of the host itself: settings, command line, terminal, apologies.</summary>
public static class HostCopy
{
    private static readonly Lazy<Copy> Loaded = new(() => Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(HostCopy).Assembly));

    /// <summary>The words in English.</summary>
    public static Copy English => Loaded.Value;
}
