using DeclineBot.Coach;
using DeclineBot.Coach.Practice;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs.Talk;

/// <summary>What is kept of a conversation: the decline, the rehearsals, the talk and where the dialogs stand.</summary>
public sealed class Memory(ConversationState conversation)
{
    private readonly KeptRecord<Decline> _decline = new(conversation, KeptRecords.Default.Decline);
    private readonly KeptRecord<TalkState> _talk = new(conversation, KeptRecords.Default.TalkState);
    private readonly KeptRecord<PracticeState> _practice = new(conversation, KeptRecords.Default.PracticeState);

    /// <summary>Where the dialogs stand.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>(nameof(DialogState));

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

    /// <summary>Whether the state was written by a newer version of the bot, which this one leaves alone.</summary>
    public async Task<bool> IsNewerAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await _decline.VersionAsync(turnContext, cancellationToken) > Decline.CurrentVersion
        || await _talk.VersionAsync(turnContext, cancellationToken) > TalkState.CurrentVersion
        || await _practice.VersionAsync(turnContext, cancellationToken) > PracticeState.CurrentVersion;

    /// <summary>Forgets all of it.</summary>
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        conversation.DeleteAsync(turnContext, cancellationToken);

    /// <summary>Writes what changed in this turn.</summary>
    public Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        conversation.SaveChangesAsync(turnContext, force: false, cancellationToken);
}
