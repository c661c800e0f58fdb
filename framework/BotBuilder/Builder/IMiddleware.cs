namespace Microsoft.Bot.Builder;

/// <summary>The rest of the pipeline.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>A step that every turn passes on its way to the bot and back.</summary>
public interface IMiddleware
{
    /// <summary>Handles the turn; not calling next ends it here.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
