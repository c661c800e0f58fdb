using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>The Bot Framework's adapter with our authentication. What can't be stored isn't acknowledged, and comes again.</summary>
public sealed class ChannelAdapter(ChannelAuthentication authentication) : CloudAdapter(authentication);
