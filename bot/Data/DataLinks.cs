using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Channels.DirectLine;
using DeclineBot.Bot.Settings;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Data;

/// <summary>Links under the public address; on the local page also to this machine.</summary>
public sealed class DataLinks(DataTokens tokens, ListeningAddresses addresses, IOptions<ServerOptions> options) : IDataLinks
{
    /// <inheritdoc/>
    public Uri? Create(ITurnContext turnContext, string fileName)
    {
        var activity = turnContext.Activity;
        var address = options.Value.PublicAddress is { Length: > 0 } known ? known
            : activity.ChannelId == DirectLineChannel.ChannelId && addresses.AreLoopback ? addresses.All.First()
            : null;
        return address is null ? null : new($"{address.TrimEnd('/')}/data/{tokens.Issue(activity.ChannelId, activity.Conversation.Id, fileName)}");
    }
}
