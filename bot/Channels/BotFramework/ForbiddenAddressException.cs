namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>A channel's name leads to an address that isn't on the internet.</summary>
public sealed class ForbiddenAddressException() : IOException("The name leads to no address on the internet.");
