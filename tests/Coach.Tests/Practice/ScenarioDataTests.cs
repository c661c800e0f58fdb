using System.Text.RegularExpressions;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using static DeclineBot.Coach.Tests.Practice.PracticeSuts;

namespace DeclineBot.Coach.Tests.Practice;

/// <summary>The scenario files: complete, and every way in them leads to an end.</summary>
public sealed partial class ScenarioDataTests
{
    private static readonly string[] Names = ["name", "manager", "company"];

    public static TheoryData<string> Ids => [.. Book.All.Select(scenario => scenario.Id)];

    [Fact]
    public void Book_HoldsEveryScenario() =>
        Assert.Equal(ScenarioIds.All.Append(ScenarioIds.Opening).Order(), Book.All.Select(scenario => scenario.Id).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_EveryBeat_HasThreeWordingsInEveryVoice(string id) => Assert.All(Book[id].Beats, beat =>
    {
        var voices = beat.Value.Voices.Values.Append(beat.Value.Says);
        Assert.All(beat.Value.Harder.Count > 0 ? voices.Append(beat.Value.Harder) : voices, wordings =>
        {
            Assert.True(wordings.Count >= 3, $"{id}/{beat.Key}");
            Assert.Equal(wordings.Count, wordings.Distinct().Count());
            Assert.All(wordings, wording => Assert.All(Hole().Matches(wording), hole => Assert.Contains(hole.Groups[1].Value, Names)));
        });
        Assert.All(beat.Value.Voices.Keys, player => Assert.True(Enum.TryParse<OfferedBy>(player, ignoreCase: true, out _), player));
        Assert.True(beat.Value.Models.Count is 0 or >= 3, $"{id}/{beat.Key}");
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_EveryBeat_AnswersEveryKind(string id) => Assert.All(Book[id].Beats.Where(beat => beat.Value.Ends is null), beat =>
    {
        Assert.Contains(AnswerKinds.Any, beat.Value.Next.Keys);
        Assert.All(beat.Value.Next.Keys, kind => Assert.True(AnswerKinds.InOrder.Contains(kind) || beat.Value.Hears.ContainsKey(kind), $"{id}/{beat.Key}: {kind}"));
        Assert.All(beat.Value.Hears.Keys, kind => Assert.Contains(kind, beat.Value.Next.Keys));
        Assert.All(
            beat.Value.Next.Values.Append(beat.Value.Spent ?? ScenarioIds.Opening),
            target => Assert.True(Book[id].Beats.ContainsKey(target) || target == ScenarioIds.Opening, $"{id}/{beat.Key} to {target}"));
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_LettingGo_FollowsOnlyFromHolding(string id) => Assert.All(Book[id].Beats.Where(beat => beat.Value.Ends is null), beat =>
        Assert.All(
            beat.Value.Next.Where(way => Book[id].Beats[way.Value].Ends is EndingKind.Held),
            way => Assert.Equal(AnswerKinds.Held, way.Key)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_HasHintsAndModels(string id)
    {
        Assert.True(Book[id].Hints.Count >= 2);
        Assert.True(Book[id].Models.Count >= 3);
        Assert.NotEmpty(Copy[$"scenario.{id}.title"]);
        Assert.All(Book[id].WithReason, wording => Assert.Contains("{reason}", wording, StringComparison.Ordinal));
    }

    // The words that the coach would say itself must pass its own review.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_EveryModel_HoldsByTheCoachsOwnReview(string id)
    {
        var scenario = Book[id];
        var models = scenario.Models.Concat(scenario.Staying).Concat(scenario.Beats.Values.SelectMany(beat => beat.Models));
        var failing = models.Distinct()
            .Select(model => (Model: model, Answer: Reader.Read(Review.Suts.Reviewer.Review(new Passage(PassageContext.Reply, model, id)))))
            .Where(read => read.Answer.Stance != Stance.Firm || read.Answer.Marks.Count > 0 || !read.Answer.Gracious || read.Answer.Sentences > scenario.Sentences)
            .Select(read => $"{read.Model} [{read.Answer.Stance} {string.Join(',', read.Answer.Marks.Select(mark => mark.Code))} {(read.Answer.Gracious ? "" : "curt")} {read.Answer.Sentences}]");
        Assert.Equal("", string.Join('\n', failing));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hole();
}
