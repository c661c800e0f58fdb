using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Talk;

/// <summary>A record of a conversation, whatever stands in it.</summary>
internal interface IKeptRecord
{
    /// <summary>Whether this program can read it.</summary>
    Task<StateAge> AgeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>Forgets it.</summary>
    Task DropAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
