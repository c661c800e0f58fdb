using System.Collections.Frozen;
using CsCheck;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;

namespace DeclineBot.Coach.Tests.Script;

/// <summary>The full declines pass the coach's own review, but for what the person chose.</summary>
public sealed class TextsReviewTests
{
    private static readonly Reviewer Reviewer = Reviewer.CreateDefault();

    private static readonly string[] FullDeclines =
        [SectionIds.CallScript, SectionIds.Confirmation, SectionIds.ClosingEmail, SectionIds.SilenceEmail, SectionIds.WithdrawalScript, SectionIds.WithdrawalEmail, SectionIds.ManagerCall];

    // A reason or thanks that the review flags by itself says nothing about the script around it.
    private static readonly FrozenSet<string> Flagged =
    [
        .. GeneratedDeclines.Reasons.Where(reason => Reviewer.Review(new Passage(PassageContext.Reason, reason)).Findings.Count > 0),
        .. GeneratedDeclines.Thanks.Where(thanks => Reviewer.Review(new Passage(PassageContext.Thanks, thanks)).Findings.Count > 0),
    ];

    [Fact]
    public void Review_WorkedExample_FindsNothing() =>
        Assert.All(FullTexts(Declines.Worked), section => Assert.Equal([], Strays(Declines.Worked, section)));

    [Theory]
    [InlineData(SectionIds.PushBacks)]
    public void Review_PushBackLines_AreFirm(string id)
    {
        foreach (var destination in Enum.GetValues<Destination>())
        {
            foreach (var line in (Declines.Worked with { Destination = destination }).Text(id).Split('\n'))
            {
                var reply = line[(line.IndexOf('“', StringComparison.Ordinal) + 1)..line.IndexOf('”', StringComparison.Ordinal)];
                var review = Reviewer.Review(new Passage(PassageContext.Reply, reply));
                Assert.True(review is { Stance: Stance.Firm, Findings: [] }, $"{review.Stance} {string.Join(' ', review.Labels)}: {reply}");
            }
        }
    }

    [Fact]
    public void Review_FullDeclines_FindNothingButWhatThePersonChose()
    {
        var texts = 0;
        var examples = new List<string>();
        var chance = new PCG(1, 48); // the same declines every run: about one text in fifty thousand is still misread
        for (var declines = 0; declines < 3_000;)
        {
            var decline = GeneratedDeclines.Any.Generate(chance, null, out _);
            if (Flagged.Contains(decline.Reason?.Text ?? "") || Flagged.Contains(decline.Thanks?.Text ?? ""))
            {
                continue;
            }

            declines++;
            foreach (var section in FullTexts(decline))
            {
                texts++;
                if (Strays(decline, section) is { Length: > 0 } found)
                {
                    examples.Add($"{string.Join(' ', found)} in {section.Id}: {section.Text}");
                }
            }
        }

        Assert.True(examples is [], $"{examples.Count} of {texts}\n" + string.Join("\n\n", examples.Take(10)));
    }

    private static IEnumerable<TextSection> FullTexts(Decline decline) =>
        Declines.Writer.Write(decline).Sections.Where(section => FullDeclines.Contains(section.Id));

    private static string[] Strays(Decline decline, TextSection section) =>
        [.. Reviewer.Review(new Passage(PassageContext.Draft, section.Text)).Labels.Except(Chosen(decline))];

    private static IEnumerable<string> Chosen(Decline decline) =>
    [
        .. decline.Reason is null ? [RuleIds.NoReason, RuleIds.VagueReason] : decline.Reason.KeptCodes,
        .. decline.Thanks is null ? [RuleIds.NoThanks, RuleIds.GenericThanks] : decline.Thanks.KeptCodes,
        .. decline.StayInTouch is null or StayInTouch.No ? [RuleIds.NoStayInTouch] : (string[])[],
    ];
}
