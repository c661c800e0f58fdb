using DeclineBot.Bot.Road;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>The Bot Framework's adapter with our authentication.</summary>
public sealed partial class ChannelAdapter : CloudAdapter
{
    /// <summary>An adapter whose failures to deliver end in the log: the turn has been made, a second delivery would make it twice.</summary>
    public ChannelAdapter(ChannelAuthentication authentication, ILogger<ChannelAdapter> logger)
        : base(authentication)
    {
        OnTurnError = (turnContext, failure) =>
        {
            LogUndelivered(logger, turnContext.Activity.ChannelId, FailureReport.Of(failure));
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What the bot said on {Channel} could not be delivered: {Report}")]
    private static partial void LogUndelivered(ILogger logger, string channel, string report);
}
