using DeclineBot.Coach;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Practice;

/// <summary>What the parts of a rehearsal share: the scenarios, the machine, and the session in memory.</summary>
public sealed class Rehearsing(ScenarioBook book, ModelAnswers models, Memory memory, TimeProvider time, Voice voice)
{
    private static readonly IReadOnlyList<string> Opening = [ScenarioIds.Opening];

    /// <summary>The role-play.</summary>
    public Rehearsal Machine { get; } = new(book);

    /// <summary>The scenarios.</summary>
    public ScenarioBook Book => book;

    /// <summary>How the next session is set up: as the last one was, else a friendly talk with whoever made the offer.</summary>
    public async Task<RehearsalSetup> ChosenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var practice = await memory.PracticeAsync(turnContext, cancellationToken);
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        return practice.Chosen ?? new(
            decline.OfferedBy ?? OfferedBy.Recruiter, Difficulty.Friendly, Coached: true, OwnOffer: decline.Company is not null, Opening, Seed: 0);
    }

    /// <summary>Keeps how the next session is set up.</summary>
    public async Task ChooseAsync(ITurnContext turnContext, RehearsalSetup setup, CancellationToken cancellationToken) =>
        await memory.KeepAsync(turnContext, await memory.PracticeAsync(turnContext, cancellationToken) with { Chosen = setup }, cancellationToken);

    /// <summary>Begins a session; without a scenario it is a whole call.</summary>
    public async Task BeginAsync(
        ITurnContext turnContext, RehearsalSetup chosen, string? scenario, string? beat, CancellationToken cancellationToken)
    {
        var practice = await memory.PracticeAsync(turnContext, cancellationToken);
        var seed = unchecked((int)(time.GetUtcNow().ToUnixTimeSeconds() * 31) + practice.Begun);
        var setup = chosen with
        {
            Seed = seed,
            Plan = scenario is null ? CallPlan.Of(chosen.Player, chosen.Difficulty, seed) : [scenario],
            StartBeat = beat,
        };
        await memory.KeepAsync(
            turnContext, practice with { Session = new(setup, []), Chosen = setup, Begun = practice.Begun + 1 }, cancellationToken);
    }

    /// <summary>The session that is going on, or null. One whose scenarios an update took away counts as none.</summary>
    public async Task<Session?> SessionAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await memory.PracticeAsync(turnContext, cancellationToken)).Session is { Setup.Plan.Count: > 0 } session && session.Setup.Plan.All(book.Has) ? session : null;

    /// <summary>Keeps the session.</summary>
    public async Task KeepAsync(ITurnContext turnContext, Session? session, CancellationToken cancellationToken) =>
        await memory.KeepAsync(turnContext, await memory.PracticeAsync(turnContext, cancellationToken) with { Session = session }, cancellationToken);

    /// <summary>The names in a session.</summary>
    public async Task<Cast> CastAsync(ITurnContext turnContext, RehearsalSetup setup, CancellationToken cancellationToken) =>
        new(setup, await memory.DeclineAsync(turnContext, cancellationToken), voice.Copy);

    /// <summary>An answer that holds, in the person's own situation.</summary>
    public async Task<string> ModelAsync(
        ITurnContext turnContext, RehearsalSetup setup, string scenario, string beat, int turn, CancellationToken cancellationToken)
    {
        var own = setup.OwnOffer ? await memory.DeclineAsync(turnContext, cancellationToken) : null;
        return models.For(scenario, beat, own, turn);
    }

    /// <summary>Lines as they are read: who says what.</summary>
    public static string Show(IEnumerable<Line> lines, Cast cast, Copy copy)
    {
        var shown = lines.Select(line => line.Speaker is { } speaker
            ? copy.Say(line.InWriting ? "practise.line.written" : "practise.line.said", ("name", cast.NameOf(speaker)), ("text", cast.Fill(line)))
            : cast.Fill(line));
        return string.Join('\n', shown);
    }

    /// <summary>The kind of dialog option that a drill's button carries, read; null when it is something else.</summary>
    public Drill? ReadDrill(string? target) =>
        target?.Split(':') is [var scenario, var beat, var difficulty]
            ? new(
                book.Has(scenario) ? scenario : null,
                beat.Length > 0 ? beat : null,
                Enum.TryParse<Difficulty>(difficulty, out var hard) ? hard : null)
            : null;
}
