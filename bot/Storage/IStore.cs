namespace DeclineBot.Bot.Storage;

/// <summary>
/// Everything that must survive: state, inbox, outbox, feeds, conversations, secrets. Every method is one transaction;
/// when it returns, what it wrote survives a crash. What can't be done just now is a <see cref="StoreUnavailableException"/>;
/// a row of a newer format is left alone and is an <see cref="UnreadableRowException"/>.
/// Times are compared with the store's own <see cref="TimeProvider"/>.
/// </summary>
public interface IStore
{
    /// <summary>Opens the store and brings its schema forward; safe when two do so at once, and when it is done already.</summary>
    /// <exception cref="Settings.SettingException">The store can't be used, or a newer version made it.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Calls back after every commit that brought something new, here or in another process. The callback must be quick.</summary>
    void Listen(Action<StoreSignal> hear);

    /// <summary>Reads values of state; keys that aren't there are left out.</summary>
    Task<IReadOnlyList<StateRow>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Writes state outside a turn.</summary>
    /// <exception cref="ArgumentException">A guarded value was written by somebody else in between.</exception>
    Task WriteStateAsync(IReadOnlyList<StateChange> changes, CancellationToken cancellationToken);

    /// <summary>Stores an activity, and its conversation if that is new; sending to the conversation goes on if it was stopped.</summary>
    /// <returns>Whether it is new. One whose id or alias is known on its channel changes nothing.</returns>
    Task<bool> ReceiveAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Whether an activity with this id is known on the channel.</summary>
    Task<bool> HasReceivedAsync(string channel, string activity, CancellationToken cancellationToken);

    /// <summary>
    /// Claims conversations whose first open activity is due and which no living worker has claimed, oldest first.
    /// A worker is dead when it hasn't beaten for 15 seconds.
    /// </summary>
    Task<IReadOnlyList<TurnClaim>> ClaimTurnsAsync(string worker, int most, CancellationToken cancellationToken);

    /// <summary>Claims one conversation, whether something waits in it or not, and whether it exists or not; null when another living worker has it.</summary>
    Task<TurnClaim?> ClaimTurnAsync(string worker, ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Ends a turn: inbox, state, outbox, reminders, reference in one transaction. Also the time of last activity.</summary>
    /// <returns>The conversation's next due activity, and the claim goes on; null when there is none, and the claim is given up.</returns>
    /// <exception cref="ClaimLostException">The claim is no longer the worker's.</exception>
    /// <exception cref="ArgumentException">A guarded value of state was written by somebody else in between.</exception>
    Task<InboxItem?> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Counts a failed attempt at an activity and gives the claim up; neither it nor what came after it in the conversation is due before that time.</summary>
    /// <exception cref="ClaimLostException">The claim is no longer the worker's.</exception>
    Task PostponeAsync(TurnClaim claim, InboxItem item, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>Counts an attempt before it is made: it may kill this worker as the one before killed another.</summary>
    /// <exception cref="ClaimLostException">The claim is no longer the worker's.</exception>
    Task CountAttemptAsync(TurnClaim claim, InboxItem item, CancellationToken cancellationToken);

    /// <summary>Gives a claim up, unless that has happened. What still waits (<see cref="TurnClaim.Next"/>) can be claimed at once, and others hear of it.</summary>
    Task ReleaseAsync(TurnClaim claim, CancellationToken cancellationToken);

    /// <summary>
    /// Claims conversations that have something to send, each with its first message: of those that are due, the lowest
    /// position; while that one waits to be tried again, nothing. Conversations that sending has stopped to are left out.
    /// This claim and that of turns are independent of each other; dead workers' claims are free here as well.
    /// </summary>
    Task<IReadOnlyList<DueMessage>> ClaimDueAsync(string worker, int most, CancellationToken cancellationToken);

    /// <summary>Notes what became of a message. A reminder that was sent sets the time of the last one.</summary>
    /// <returns>The conversation's next due message, and the claim goes on; null when there is none, and the claim is given up.</returns>
    /// <exception cref="ClaimLostException">The claim is no longer the worker's, or the row has been forgotten meanwhile.</exception>
    Task<DueMessage?> FinishAsync(DueMessage message, DeliveryEnd end, CancellationToken cancellationToken);

    /// <summary>The platform's id of a message that was sent under an id of ours.</summary>
    /// <returns>Whether we know the message; its platform id is null when the platform gave none, or it isn't sent yet.</returns>
    Task<(bool IsOurs, string? PlatformId)> FindPlatformIdAsync(ConversationKey conversation, string activity, CancellationToken cancellationToken);

    /// <summary>Says that a worker lives.</summary>
    Task BeatAsync(string worker, CancellationToken cancellationToken);

    /// <summary>Gives up all claims of a worker that stops.</summary>
    Task LeaveAsync(string worker, CancellationToken cancellationToken);

    /// <summary>A conversation, or null when there is none.</summary>
    Task<ConversationRow?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Whether nothing of the conversation waits for its turn or, being due, to be sent.</summary>
    Task<bool> IsQuietAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Puts an activity at the end of a feed; an earlier one with the same id goes.</summary>
    Task AppendToFeedAsync(ConversationKey conversation, string activity, SealedValue value, CancellationToken cancellationToken);

    /// <summary>Removes an activity from a feed.</summary>
    Task RemoveFromFeedAsync(ConversationKey conversation, string activity, CancellationToken cancellationToken);

    /// <summary>Reads a feed on from a position.</summary>
    Task<IReadOnlyList<FeedRow>> ReadFeedAsync(ConversationKey conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>How many rows hold something of a conversation.</summary>
    Task<RowCounts> CountRowsAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Forgets a conversation outside a turn, as <see cref="Forgetting.Everything"/>; a turn that runs in it loses its claim.</summary>
    /// <returns>What went.</returns>
    Task<RowCounts> ForgetAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Forgets all conversations of a tenant.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetTenantAsync(string channel, string tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Purges conversations in which nothing has come in since then and nothing waits for its turn. A planned reminder that the person wished for stays,
    /// and with it the conversation and its reference, until it is sent or dropped.
    /// </summary>
    /// <returns>How many conversations there were.</returns>
    Task<int> PurgeAsync(DateTimeOffset inactiveSince, CancellationToken cancellationToken);

    /// <summary>Drops the bare keys of activities that were handled before one time, and the ids of messages that were sent before another.</summary>
    Task TrimAsync(DateTimeOffset handledBefore, DateTimeOffset sentBefore, CancellationToken cancellationToken);

    /// <summary>How much waits.</summary>
    Task<StoreMeasure> MeasureAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a secret under its kind and key, such as a workspace's token; an earlier one is replaced.</summary>
    Task PutSecretAsync(string kind, string key, SealedValue value, CancellationToken cancellationToken);

    /// <summary>Keeps a secret unless there is one; returns the one that stands afterwards.</summary>
    Task<SealedValue> AddSecretAsync(string kind, string key, SealedValue value, CancellationToken cancellationToken);

    /// <summary>A secret, or null when there is none.</summary>
    Task<SealedValue?> GetSecretAsync(string kind, string key, CancellationToken cancellationToken);

    /// <summary>The keys of all secrets of a kind.</summary>
    Task<IReadOnlyList<string>> ListSecretsAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Removes a secret.</summary>
    Task DeleteSecretAsync(string kind, string key, CancellationToken cancellationToken);
}
