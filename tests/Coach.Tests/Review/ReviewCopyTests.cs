using System.Globalization;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Tests.Review;

public sealed class ReviewCopyTests
{
    private static readonly Copy Copy = Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Reviewer).Assembly);

    public static TheoryData<string> Codes => [.. RuleIds.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Copy_EveryCode_HasTitleWhyAdviceAndQuestion(string code)
    {
        string[] keys = [$"rule.{code}.title", $"rule.{code}.why", $"rule.{code}.advice", $"rule.{code}.ask", $"suggest.{code}"];
        Assert.True(keys.All(Copy.Has), $"review.copy.en.json has no {string.Join(", ", keys.Where(key => !Copy.Has(key)))}.");
        Assert.InRange(Copy[$"rule.{code}.title"].Split(' ').Length, 2, 4);
        Assert.EndsWith(".", Copy[$"rule.{code}.why"], StringComparison.Ordinal);
        Assert.EndsWith(".", Copy[$"rule.{code}.advice"], StringComparison.Ordinal);
        Assert.EndsWith("?", Copy[$"rule.{code}.ask"], StringComparison.Ordinal);
        Assert.InRange(Copy[$"rule.{code}.ask"].Split(' ').Length, 3, 10);
        Assert.EndsWith("?", Copy[$"suggest.{code}"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_AllCodes_HaveOneRuleEachInTheirOrder()
    {
        var rules = Suts.Reviewer.Rules.Select(rule => rule.Id).ToList();
        Assert.True(
            RuleIds.All.SequenceEqual(rules), $"RuleIds.All and the rules in Reviewer must be the same, in one order.\nRuleIds.All: {string.Join(", ", RuleIds.All)}\nReviewer:    {string.Join(", ", rules)}");
    }
}
