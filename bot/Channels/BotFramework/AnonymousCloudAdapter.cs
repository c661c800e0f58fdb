using DeclineBot.Bot.Road;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>The Bot Framework's adapter without authentication, for tools on this machine such as the Agents Playground.</summary>
public sealed partial class AnonymousCloudAdapter : CloudAdapter
{
    /// <summary>An adapter whose failures to deliver end in the log: the turn has been made, a second delivery would make it twice.</summary>
    public AnonymousCloudAdapter(ILogger<AnonymousCloudAdapter> logger)
        : base(BotFrameworkAuthenticationFactory.Create(), logger)
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
