using CsCheck;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using static DeclineBot.Coach.Tests.Practice.PracticeSuts;

namespace DeclineBot.Coach.Tests.Practice;

/// <summary>Whatever a person answers: a session never breaks, loops, repeats itself or caves in.</summary>
public sealed class RehearsalPropertyTests
{
    private const int Runs = 5_000;

    private static Gen<(RehearsalSetup Setup, Answer[] Answers)> Any { get; } = Gen.Select(AnySetup, AnyAnswer.Array[20, 20]);

    [Fact]
    public void Play_AnyAnswers_EndsWithinTwelve() => Any.Sample(any =>
    {
        var scene = Machine.Play(any.Setup, any.Answers);
        Assert.NotNull(scene.Ending);
        Assert.InRange(scene.Exchanges.Count, 1, Rehearsal.MostAnswers);
    }, iter: Runs);

    [Fact]
    public void Play_AnyAnswers_NeverRepeatsALine() => Any.Sample(any =>
    {
        var lines = Enumerable.Range(0, Rehearsal.MostAnswers + 1)
            .Select(count => Machine.Play(any.Setup, any.Answers.Take(count)))
            .DistinctBy(scene => scene.Exchanges.Count)
            .SelectMany(scene => scene.Lines.Select(line => line.Text)).ToList();
        Assert.Equal(lines.Count, lines.Distinct().Count());
    }, iter: Runs);

    [Fact]
    public void Play_AnyAnswers_LetsGoOfNobodyWhoIsNotFirm() => Any.Sample(any =>
    {
        var scene = Machine.Play(any.Setup, any.Answers);
        var last = scene.Exchanges.Where(exchange => !exchange.IsChoice).TakeLast(2).Select(exchange => exchange.Answer).ToList();
        switch (scene.Ending)
        {
            case EndingKind.Held:
                Assert.Equal(2, last.Count);
                Assert.All(last, answer => Assert.True(answer is { Stance: Stance.Firm, Gracious: true } && !AnswerKinds.Flags.Any(answer.Has)));
                break;
            case EndingKind.Cold or EndingKind.TimeUp:
                Assert.Equal(2, last.Count);
                Assert.All(last, answer => Assert.Equal(Stance.Firm, answer.Stance));
                break;
            case EndingKind.Rested:
                Assert.Equal(Stance.Firm, last[^1].Stance);
                break;
        }
    }, iter: Runs);

    [Fact]
    public void Play_AnyNonFirmPerson_IsNeverLetGo() => Gen.Select(AnySetup, AnyAnswer.Where(answer => answer.Stance != Stance.Firm).Array[20, 20]).Sample((setup, answers) =>
        Assert.True(Machine.Play(setup, answers).Ending is EndingKind.Meeting or EndingKind.Negotiation or EndingKind.Soured or EndingKind.WornOut or EndingKind.Chased), iter: Runs);

    [Fact]
    public void Play_TheSameAnswers_GivesTheSameSceneAndScore() => Any.Sample(any =>
    {
        var (once, again) = (Machine.Play(any.Setup, any.Answers), Machine.Play(any.Setup, any.Answers));
        Assert.Equal(once.Exchanges, again.Exchanges);
        Assert.Equal(Score.Of(once, Book)?.Total, Score.Of(again, Book)?.Total);
    }, iter: 1_000);

    [Fact]
    public void Debrief_AnySession_AddsUp() => Any.Sample(any =>
    {
        var session = SessionOf(any.Setup, any.Answers);
        var debrief = Debrief.Of(session, session.Play(Machine), [], Book);
        if (debrief.Score is { } score)
        {
            Assert.InRange(score.Total, 0, 100);
            Assert.Equal(100, score.Criteria.Sum(criterion => criterion.Most));
            Assert.Equal(Math.Max(0, score.Criteria.Sum(criterion => criterion.Points) - score.Deduction), score.Total);
        }

        Assert.True(debrief.Next.Scenario is null || Book.Has(debrief.Next.Scenario));
        Assert.NotEmpty(Copy[$"ending.{debrief.Ending}"]);
    }, iter: Runs);
}
