namespace DeclineBot.Coach.Practice;

/// <summary>What is kept about practising: the session that is going on, the last choices, and the past scores.</summary>
public sealed record PracticeState
{
    /// <summary>The shape that this code writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The most sessions that are remembered.</summary>
    public const int MostHistory = 20;

    /// <summary>The shape this was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The session that is going on, or null.</summary>
    public Session? Session { get; init; }

    /// <summary>How the person set up their last session; the next one begins from it. Null before the first.</summary>
    public RehearsalSetup? Chosen { get; init; }

    /// <summary>The past sessions, oldest first.</summary>
    public IReadOnlyList<PastSession> History { get; init; } = [];

    /// <summary>How many sessions were begun: it varies the wordings from one to the next.</summary>
    public int Begun { get; init; }

    /// <summary>The state after a session.</summary>
    public PracticeState Finish(PastSession? past) =>
        this with { Session = null, History = past is null ? History : [.. History.TakeLast(MostHistory - 1), past] };
}
