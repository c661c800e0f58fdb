using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Storage;

/// <summary>What every store promises; the parts stand beside each other by what they are about.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected const string Worker = "worker";
    protected const string Other = "other";

    protected static readonly ConversationKey C = new("test", "c");
    protected static readonly ConversationKey D = new("test", "d");

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    protected IStore Sut { get; private set; } = null!;

    protected DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Opens the store; called again, the same rows through another replica where the store has such.</summary>
    protected abstract Task<IStore> OpenAsync();

    /// <summary>Makes a row of a newer format stand under a key of state.</summary>
    protected abstract Task MakeNewerAsync(string key);

    /// <summary>Everything written down about it, as text.</summary>
    protected abstract Task<string> DumpAsync();

    protected virtual Task CloseAsync() => Task.CompletedTask;

    public async Task InitializeAsync() => Sut = await OpenAsync();

    public Task DisposeAsync() => CloseAsync();

    protected static SealedValue Value(string text) => new(1, System.Text.Encoding.UTF8.GetBytes(text));

    protected static string TextOf(SealedValue? value) => System.Text.Encoding.UTF8.GetString(value!.Bytes);

    protected Task<bool> ReceiveAsync(string activity, ConversationKey? conversation = null, string? alias = null, string? tenant = null, bool inFeed = false) => Sut.ReceiveAsync(
        new InboxEntry(conversation ?? C, activity, "person", Now, Value($"says {activity}")) { Alias = alias, Tenant = tenant, Feed = inFeed ? Value($"shows {activity}") : null }, default);

    protected async Task<TurnClaim> ClaimAsync(ConversationKey? conversation = null, string worker = Worker) =>
        await Sut.ClaimTurnAsync(worker, conversation ?? C, default) ?? throw new InvalidOperationException("Somebody else has it.");

    protected Task<InboxItem?> EndAsync(TurnClaim claim, params OutboxEntry[] outbox) =>
        Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Outbox = outbox }, default);

    protected OutboxEntry Message(string activity, TimeSpan delay = default) => new(activity, Now + delay, Value($"answers {activity}"));

    protected OutboxEntry Reminder(string activity, TimeSpan delay) => Message(activity, delay) with { Reminder = "kind", Until = Now + delay + TimeSpan.FromHours(1) };

    /// <summary>Receives and ends a turn that sends these.</summary>
    protected async Task SendAsync(ConversationKey conversation, params OutboxEntry[] outbox)
    {
        await ReceiveAsync(Guid.NewGuid().ToString("N"), conversation);
        await EndAsync(await ClaimAsync(conversation), outbox);
    }

    protected async Task<DueMessage> DueAsync(string worker = Worker) => Assert.Single(await Sut.ClaimDueAsync(worker, 10, default));

    /// <summary>So long that a worker that hasn't beaten meanwhile is dead.</summary>
    protected virtual Task LetWorkersDieAsync()
    {
        Time.Advance(TimeSpan.FromSeconds(16));
        return Task.CompletedTask;
    }
}
