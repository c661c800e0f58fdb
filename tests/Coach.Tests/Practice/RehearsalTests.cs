using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using static DeclineBot.Coach.Tests.Practice.PracticeSuts;

namespace DeclineBot.Coach.Tests.Practice;

public sealed class RehearsalTests
{
    private static readonly Answer Holds = Said(Stance.Firm);
    private static readonly Answer Wavers = Said(Stance.Wavering);
    private static readonly Answer Reopens = Said(Stance.Reopened);

    public static TheoryData<string> Scenarios => [.. ScenarioIds.All.Where(id => id != ScenarioIds.TheQuietRecruiter)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Play_FirmAndGraciousTwice_LetsGo(string scenario) =>
        Assert.Equal(EndingKind.Held, Play(scenario, Difficulty.Pushy, Holds, Holds).Ending);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Play_FirmTwiceWithARelentlessPlayer_ComesBackOnce(string scenario)
    {
        Assert.Null(Play(scenario, Difficulty.Relentless, Holds, Holds).Ending);
        Assert.Equal(EndingKind.Held, Play(scenario, Difficulty.Relentless, Holds, Holds, Holds).Ending);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Play_WaveringTwice_BecomesAMeeting(string scenario) =>
        Assert.Equal(EndingKind.Meeting, Play(scenario, Difficulty.Friendly, Wavers, Wavers).Ending);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Play_ReopenedTwice_EndsBadly(string scenario) =>
        Assert.Equal(EndingKind.Negotiation, Play(scenario, Difficulty.Friendly, Reopens, Reopens).Ending);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Play_WithoutAKindWord_EndsCold(string scenario) =>
        Assert.Equal(EndingKind.Cold, Play(scenario, Difficulty.Friendly, [.. Enumerable.Repeat(Said(Stance.Firm, gracious: false), 5)]).Ending);

    [Theory]
    [InlineData(RuleIds.OfferDetails, "counter")]
    [InlineData(RuleIds.Comparison, "argue")]
    [InlineData(RuleIds.Grievance, "sore")]
    [InlineData(RuleIds.Hostile, "sting")]
    public void Play_AMistake_GetsItsReaction(string flag, string beat) =>
        Assert.All(ScenarioIds.All.Where(id => id != ScenarioIds.TheQuietRecruiter), id => Assert.Equal(beat, Play(id, Difficulty.Friendly, Said(Stance.Firm, true, 1, flag)).Beat));

    [Fact]
    public void Play_SeveralMistakes_TakesTheFirstInOrder() =>
        Assert.Equal("sting", Play(ScenarioIds.MatchOffer, Difficulty.Friendly, Said(Stance.Reopened, false, 1, RuleIds.Comparison, RuleIds.Hostile)).Beat);

    [Theory]
    [InlineData(Difficulty.Friendly, 4)]
    [InlineData(Difficulty.Pushy, 5)]
    [InlineData(Difficulty.Relentless, 6)]
    public void Play_AWholeCallHeldToTheEnd_PassesEveryScenario(Difficulty difficulty, int scenarios)
    {
        foreach (var player in Enum.GetValues<OfferedBy>())
        {
            var scene = Machine.Play(Setup(player, difficulty, seed: 7), Enumerable.Repeat(Holds, 12));
            Assert.Equal(EndingKind.Held, scene.Ending);
            Assert.Equal(scenarios, scene.Exchanges.Select(exchange => exchange.Scenario).Distinct().Count());
        }
    }

    [Fact]
    public void Play_NobodyAnswers_OneClearMessageAndThenRest()
    {
        Answer rest = Said(Stance.Wavering) with { Text = "Let it rest" };
        var scene = Play(ScenarioIds.TheQuietRecruiter, Difficulty.Friendly, Holds, rest);
        Assert.Equal(EndingKind.Rested, scene.Ending);
        Assert.Equal(100, Score.Of(scene, Book)?.Total);
        Assert.Equal(EndingKind.Chased, Play(ScenarioIds.TheQuietRecruiter, Difficulty.Friendly, Holds, Holds, Holds).Ending);
        Assert.Equal(EndingKind.WornOut, Play(ScenarioIds.TheQuietRecruiter, Difficulty.Friendly, Wavers, Wavers, Wavers, Wavers).Ending);
    }

    [Fact]
    public void Play_FromAnotherBeat_BeginsThere()
    {
        var setup = Setup(OfferedBy.Agency, Difficulty.Pushy, 1, ScenarioIds.HowMuch) with { StartBeat = "counter" };
        Assert.Equal("counter", Machine.Play(setup, []).Beat);
    }

    [Fact]
    public void Play_AnotherSeed_SaysItDifferently() =>
        Assert.True(Enumerable.Range(0, 20).Select(seed => Machine.Play(Setup(OfferedBy.Founder, Difficulty.Pushy, seed), []).Lines[0].Text).Distinct().Count() >= 3);

    [Fact]
    public void TakeBack_ThenTheSameAnswer_IsWhereItWas()
    {
        var session = SessionOf(Setup(OfferedBy.Recruiter, Difficulty.Pushy, 3), [Holds, Wavers]);
        var again = session.TakeBack().Hear(Wavers);
        Assert.Equal(session.Play(Machine).Lines, again.Play(Machine).Lines);
        Assert.Equal(1, again.Retakes);
    }

    [Theory]
    [InlineData("5 4 3 2 1", "5,4,3,2,1")]
    [InlineData("4", "4,4,4,4,4")]
    [InlineData("54321", "5,4,3,2,1")]
    [InlineData("6", null)]
    [InlineData("1 2", null)]
    [InlineData("fine", null)]
    public void Parse_Rating_ReadsFiveOrOne(string text, string? expected) =>
        Assert.Equal(expected, SelfRating.Parse(text) is { } rating ? string.Join(',', rating.Stars) : null);

    [Theory]
    [InlineData("Nothing, this is final, but I appreciate the ask.", true, 1)]
    [InlineData("No.", false, 1)]
    [InlineData("I know. It's still no. Thank you!", true, 3)]
    [InlineData("no thx", true, 1)]
    [InlineData("£41k", false, 1)]
    [InlineData("They pay 2.5 more", false, 1)]
    public void Read_Answer_SeesGraceAndLength(string text, bool gracious, int sentences)
    {
        var answer = Reader.Read(Review.Suts.Reviewer.Review(new Passage(PassageContext.Reply, text)));
        Assert.Equal(gracious, answer.Gracious);
        Assert.Equal(sentences, answer.Sentences);
    }

    [Theory]
    [InlineData("relentless founder, no notes", OfferedBy.Founder, Difficulty.Relentless, false, null)]
    [InlineData("which company", null, null, null, ScenarioIds.WhichCompany)]
    [InlineData("a whole call with a friendly agency recruiter please", OfferedBy.Agency, Difficulty.Friendly, null, "call")]
    public void Read_Wish_IsUnderstood(string text, OfferedBy? player, Difficulty? difficulty, bool? coached, string? scenario)
    {
        var wish = SetupReader.Load(English).Read(text)!;
        Assert.Equal((player, difficulty, coached, scenario), (wish.Player, wish.Difficulty, wish.Coached, wish.Scenario));
    }

    [Theory]
    [InlineData("medicine again in Lisbon")]
    [InlineData("")]
    [InlineData("the hard way, with my father")]
    public void Read_NoWish_IsNone(string text) => Assert.Null(SetupReader.Load(English).Read(text));

    private static Scene Play(string scenario, Difficulty difficulty, params Answer[] answers) =>
        Machine.Play(Setup(OfferedBy.Recruiter, difficulty, seed: 11, scenario), answers);
}
