using System.Diagnostics;
using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Tests.Review;

public sealed class ReviewerTests
{
    public static TheoryData<string> OddTexts =>
    [
        "", " ", "\n\n\n", "…", "?!?!", "'", "’s", "$", "$5", "5%", "אני לא מעוניין במשרה הזאת", "لا شكرا", "🙃🙃🙃", "👩‍👩‍👧", "\uD83D", "a\uDE00b\uD83D", "\u200B\u200B", "İstanbul’a gidiyorum",
        "e\u0301t\u00E9", "a-b-c", "--- ---", "no\u0000no", "((((", "I", "i i i i",
    ];

    [Theory]
    [InlineData("Ich habe mich für eine andere Stelle entschieden, weil das Gehalt zu niedrig ist.")]
    [InlineData("Je ne veux pas de ce poste, votre manager est nul et le salaire trop bas.")]
    [InlineData("No me gusta el horario y el sueldo es muy bajo.")]
    [InlineData("我决定不接受这份工作")]
    [InlineData("Спасибо, но зарплата слишком низкая.")]
    public void Review_OtherLanguage_AccusesNobody(string text)
    {
        foreach (var context in Enum.GetValues<PassageContext>())
        {
            Assert.True(Suts.Reviewer.Review(new Passage(context, text)) is { IsOtherLanguage: true, Findings: [] }, text);
        }
    }

    // One of them answers in Spanish.
    [Fact]
    public void Review_TrainingTexts_AreEnglish() =>
        Assert.Single(Suts.Samples, sample => Suts.Reviewer.Review(sample.Passage).IsOtherLanguage);

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void Review_OddText_Answers(string text)
    {
        foreach (var context in Enum.GetValues<PassageContext>())
        {
            var result = Suts.Reviewer.Review(new Passage(context, text));

            Assert.All(result.Findings, finding => Assert.InRange(finding.Span.Start + finding.Span.Length, 0, text.Length));
            Assert.NotNull(Suts.Suggester.Suggest(result));
        }
    }

    [Theory]
    [InlineData("They have a better tech stack and they pay $20k more because of it, although nobody said so. ")]
    [InlineData("no ")]
    [InlineData("if they if they if they ")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("$5 ")]
    [InlineData("?! ")]
    public void Review_HundredThousandCharacters_StaysLinear(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        foreach (var context in Enum.GetValues<PassageContext>())
        {
            var watch = Stopwatch.StartNew();
            var result = Suts.Reviewer.Review(new Passage(context, text));
            Suts.Suggester.Suggest(result);

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{context}: {watch.Elapsed}");
        }
    }

    [Theory]
    [InlineData("Even if you doubled the salary I'd say no, I'm moving back to Cork to be near my parents.")]
    [InlineData("The other role is closer to the work I want to do at this stage of my career.")]
    [InlineData("I want to stay close to my parents.")]
    public void Review_GoodReason_FindsNothing(string text) =>
        Assert.Empty(Suts.Reviewer.Review(new Passage(PassageContext.Reason, text)).Labels);

    [Theory]
    [InlineData("They have a better tech stack than you.", "comparison")]
    [InlineData("The salary didn't work for me.", "offer-details")]
    [InlineData("Your manager was rude to me in the interview.", "grievance")]
    [InlineData("It's just not the right fit.", "vague-reason")]
    [InlineData("If the pay were higher I'd reconsider.", "negotiation,offer-details")]
    public void Review_BadReason_FindsIt(string text, string labels) =>
        Assert.Equal(labels, string.Join(',', Suts.Reviewer.Review(new Passage(PassageContext.Reason, text)).Labels));

    [Theory]
    [InlineData("Nothing, this is final, but I appreciate the ask.", Stance.Firm)]
    [InlineData("If you got to 190 I'd sign.", Stance.Reopened)]
    [InlineData("Hmm, I don't know, maybe I was too quick.", Stance.Wavering)]
    public void Review_Reply_HasAStance(string text, Stance stance) =>
        Assert.Equal(stance, Suts.Reviewer.Review(new Passage(PassageContext.Reply, text, "change-your-mind")).Stance);

    [Fact]
    public void Review_SameText_GivesTheSameFindings() =>
        Assert.All(Suts.Samples.Take(200), sample => Assert.Equal(Suts.Reviewer.Review(sample.Passage).Findings, Suts.Reviewer.Review(sample.Passage).Findings));
}
