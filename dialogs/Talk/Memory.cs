using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs.Talk;

/// <summary>What is kept of a conversation: the decline, the rehearsals, the reminders, the talk and where the dialogs stand.</summary>
public sealed class Memory
{
    private const string Forgotten = "DeclineBot.Forgotten";

    private readonly ConversationState _conversation;
    private readonly KeptRecord<Decline> _decline;
    private readonly KeptRecord<TalkState> _talk;
    private readonly KeptRecord<PracticeState> _practice;
    private readonly KeptRecord<ReminderState> _reminders;
    private readonly IReadOnlyList<IKeptRecord> _records;

    /// <summary>The records in a conversation's state.</summary>
    public Memory(ConversationState conversation)
    {
        _conversation = conversation;
        Dialogs = conversation.CreateProperty<DialogState>(nameof(DialogState));
        var records = KeptRecords.Default;
        _decline = new(conversation, records.Decline, Decline.CurrentVersion, decline => decline with { Version = Decline.CurrentVersion });
        _talk = new(conversation, records.TalkState, TalkState.CurrentVersion, talk => talk with { Version = TalkState.CurrentVersion });
        _practice = new(conversation, records.PracticeState, PracticeState.CurrentVersion, practice => practice with { Version = PracticeState.CurrentVersion });
        _reminders = new(conversation, records.ReminderState, ReminderState.CurrentVersion, reminders => reminders with { Version = ReminderState.CurrentVersion });
        _records = [_decline, _talk, _practice, _reminders];
    }

    /// <summary>Where the dialogs stand.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; }

    /// <summary>What the person has told us.</summary>
    public Task<Decline> DeclineAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _decline.GetAsync(turnContext, cancellationToken);

    /// <summary>Keeps what the person has told us.</summary>
    public Task KeepAsync(ITurnContext turnContext, Decline decline, CancellationToken cancellationToken) =>
        _decline.SetAsync(turnContext, decline, cancellationToken);

    /// <summary>What was said.</summary>
    public Task<TalkState> TalkAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _talk.GetAsync(turnContext, cancellationToken);

    /// <summary>Keeps what was said.</summary>
    public Task KeepAsync(ITurnContext turnContext, TalkState talk, CancellationToken cancellationToken) =>
        _talk.SetAsync(turnContext, talk, cancellationToken);

    /// <summary>What is kept about practising.</summary>
    public Task<PracticeState> PracticeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _practice.GetAsync(turnContext, cancellationToken);

    /// <summary>Keeps what is to be kept about practising.</summary>
    public Task KeepAsync(ITurnContext turnContext, PracticeState practice, CancellationToken cancellationToken) =>
        _practice.SetAsync(turnContext, practice, cancellationToken);

    /// <summary>What is kept about reminders.</summary>
    public Task<ReminderState> RemindersAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _reminders.GetAsync(turnContext, cancellationToken);

    /// <summary>Keeps what is to be kept about reminders.</summary>
    public Task KeepAsync(ITurnContext turnContext, ReminderState reminders, CancellationToken cancellationToken) =>
        _reminders.SetAsync(turnContext, reminders, cancellationToken);

    /// <summary>Whether this program can read all of it.</summary>
    public async Task<StateAge> AgeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var oldest = StateAge.Readable;
        foreach (var record in _records)
        {
            switch (await record.AgeAsync(turnContext, cancellationToken))
            {
                case StateAge.TooNew:
                    return StateAge.TooNew;
                case StateAge.TooOld:
                    oldest = StateAge.TooOld;
                    break;
            }
        }

        return oldest;
    }

    /// <summary>Drops the records that this program can't read, and where the dialogs stood.</summary>
    public async Task DropUnreadableAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        foreach (var record in _records)
        {
            if (await record.AgeAsync(turnContext, cancellationToken) == StateAge.TooOld)
            {
                await record.DropAsync(turnContext, cancellationToken);
            }
        }

        await Dialogs.DeleteAsync(turnContext, cancellationToken);
    }

    /// <summary>Drops every record; new ones can be kept in the same turn.</summary>
    public async Task DropAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        foreach (var record in _records)
        {
            await record.DropAsync(turnContext, cancellationToken);
        }

        await Dialogs.DeleteAsync(turnContext, cancellationToken);
    }

    /// <summary>Forgets all of it. Nothing may be kept after it in this turn.</summary>
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.TurnState[Forgotten] = true;
        return _conversation.DeleteAsync(turnContext, cancellationToken);
    }

    /// <summary>Whether it was forgotten in this turn.</summary>
    public static bool IsForgotten(ITurnContext turnContext) => turnContext.TurnState.ContainsKey(Forgotten);

    /// <summary>Writes what changed in this turn.</summary>
    public Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _conversation.SaveChangesAsync(turnContext, force: false, cancellationToken);
}
