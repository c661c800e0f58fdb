namespace DeclineBot.Bot.Storage;

/// <summary>What a turn changes: all of it, or nothing.</summary>
/// <param name="Claim">The claim under which it ran.</param>
public sealed record TurnCommit(TurnClaim Claim)
{
    /// <summary>The activity whose turn it was: it stays as a bare key, without its text.</summary>
    public InboxItem? Ended { get; init; }

    /// <summary>An activity that was answered in its request and so never lay open: only its keys are kept, its value isn't.</summary>
    public InboxEntry? Answered { get; init; }

    /// <summary>What is to be told when this has been committed, sealed: the activity stays open with it instead of its own value.</summary>
    public SealedValue? Receipt { get; init; }

    /// <summary>What is forgotten, before everything below is written.</summary>
    public Forgetting Forgetting { get; init; }

    /// <summary>The writes of state; they belong to the conversation and go when it is forgotten.</summary>
    public IReadOnlyList<StateChange> State { get; init; } = [];

    /// <summary>What is to be sent, in order.</summary>
    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>The reminders that take the place of all planned ones; null leaves those.</summary>
    public IReadOnlyList<OutboxEntry>? Reminders { get; init; }

    /// <summary>How to send to the conversation from now on, sealed; null leaves it.</summary>
    public SealedValue? Reference { get; init; }
}
