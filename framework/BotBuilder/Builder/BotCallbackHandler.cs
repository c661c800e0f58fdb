namespace Microsoft.Bot.Builder;

/// <summary>The bot's end of the pipeline.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
