using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Road;

/// <summary>Plans reminders as rows of the outbox, with the turn's commit.</summary>
public sealed class PlannedReminders(StagedStorage storage) : IReminders
{
    /// <inheritdoc/>
    public Task ReplaceAsync(ITurnContext turnContext, IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken)
    {
        var stage = storage.Current ?? throw new InvalidOperationException("Reminders are planned within a turn.");
        stage.Reminders = reminders;
        return Task.CompletedTask;
    }
}
