using System.Globalization;
using CsCheck;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Tests.Practice;

/// <summary>What the rehearsal's tests share.</summary>
internal static class PracticeSuts
{
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static ScenarioBook Book { get; } = ScenarioBook.Load(English);

    public static Rehearsal Machine { get; } = new(Book);

    public static Copy Copy { get; } = Copy.Load(English, typeof(Decline).Assembly);

    public static AnswerReader Reader { get; } = AnswerReader.Load(English);

    /// <summary>An answer as the coach might read any.</summary>
    public static Gen<Answer> AnyAnswer { get; } = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 15], Gen.Bool, Gen.Int[1, 6], Gen.Bool).Select(
        (stance, flags, gracious, sentences, assisted) => Said(
            (Stance)stance, gracious, sentences, [.. AnswerKinds.Flags.Where((_, at) => (flags & (1 << at)) != 0)]) with { Assisted = assisted });

    public static Gen<RehearsalSetup> AnySetup { get; } = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool, Gen.Int, Gen.Int[-1, ScenarioIds.All.Count - 1]).Select(
        (player, difficulty, coached, seed, scenario) => Setup(
            (OfferedBy)player, (Difficulty)difficulty, seed, scenario < 0 ? null : ScenarioIds.All[scenario]) with { Coached = coached });

    public static RehearsalSetup Setup(OfferedBy player, Difficulty difficulty, int seed, string? scenario = null) =>
        new(player, difficulty, Coached: true, OwnOffer: false, scenario is null ? CallPlan.Of(player, difficulty, seed) : [scenario], seed);

    public static Answer Said(Stance stance, bool gracious = true, int sentences = 1, params string[] flags) =>
        new("words", stance, [.. flags.Select(flag => new Mark(flag, "words"))], [], sentences, sentences * 8, gracious);

    public static Session SessionOf(RehearsalSetup setup, IReadOnlyList<Answer> answers) => new(setup, answers);
}
