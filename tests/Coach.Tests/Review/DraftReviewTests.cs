using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Tests.Review;

public sealed class DraftReviewTests
{
    [Theory]
    [InlineData("I've decided to accept another offer.")]
    [InlineData("I've decided not to move forward with Acme's offer.")]
    [InlineData("I'm going to pass on the offer.")]
    [InlineData("I won't be joining.")]
    [InlineData("I'm staying where I am.")]
    [InlineData("I've accepted a role elsewhere.")]
    [InlineData("I have to turn this down.")]
    [InlineData("I'm withdrawing from the process.")]
    [InlineData("I'm saying no to the role.")]
    [InlineData("I've decided to stay with my current team.")]
    [InlineData("I'm declining the offer.")]
    public void Review_PlainDecision_IsAGoodDraft(string decision) =>
        Assert.Empty(Labels($"""
            Hi Maya, thanks for making time. I want to be direct: {decision}

            I want to be nearer my parents, and that decided it.

            I really appreciated the conversation with Dana about the data platform.

            I'd love to stay in touch. Can I connect with you on LinkedIn?
            """));

    [Fact]
    public void Review_MissingMoves_FindsThem() =>
        Assert.Equal([RuleIds.NoReason, RuleIds.NoStayInTouch, RuleIds.NoThanks], Labels("Hi Maya, I'm declining the offer.\n\nBest,\nSam"));

    [Fact]
    public void Review_Hedge_IsUnclearAndQuoted()
    {
        const string text = "Hi Maya, I'm leaning towards declining. I want to be near my parents in Cork. Thank you for driving me to the site on Monday. Let's stay in touch.";

        var finding = Assert.Single(Suts.Reviewer.Review(new Passage(PassageContext.Draft, text)).Findings, finding => finding.Rule.Id == RuleIds.UnclearDecision);

        Assert.Contains("leaning towards declining", finding.Span.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|They have a better tech stack than you|], so I'm going there.", RuleIds.Comparison)]
    [InlineData("I enjoyed the day, but [|the salary was too low|].", RuleIds.OfferDetails)]
    [InlineData("I liked the product; [|your manager was rude to me|].", RuleIds.Grievance)]
    public void Review_Finding_QuotesItsClause(string marked, string code)
    {
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var quote = marked[(marked.IndexOf("[|", StringComparison.Ordinal) + 2)..marked.IndexOf("|]", StringComparison.Ordinal)];

        var finding = Suts.Reviewer.Review(new Passage(PassageContext.Reason, text)).Findings.First(finding => finding.Rule.Id == code);

        Assert.Contains(quote, finding.Span.Of(text), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Labels(string text) => Suts.Reviewer.Review(new Passage(PassageContext.Draft, text)).Labels;
}
