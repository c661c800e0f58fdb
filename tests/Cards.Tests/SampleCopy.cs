using System.Globalization;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Tests;

/// <summary>The cards' own copy; the titles and advice that the coach owns have stand-ins here, so that its wording can change freely.</summary>
internal static class SampleCopy
{
    public static Copy English { get; } =
        Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Card).Assembly, typeof(SampleCopy).Assembly);

    /// <summary>The rules that have a stand-in; a new rule needs none, and changes no expectation here.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. RuleIds.All.Where(id => English.Has($"rule.{id}.title"))];
}
