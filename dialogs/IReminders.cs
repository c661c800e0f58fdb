using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Where planned reminders are kept until they are due.</summary>
public interface IReminders
{
    /// <summary>Replaces all reminders of the turn's conversation, together with the turn's other changes or not at all.</summary>
    Task ReplaceAsync(ITurnContext turnContext, IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken);
}
