namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>A token that the bot shows to channels.</summary>
/// <param name="Value">The token.</param>
/// <param name="Until">When it ends.</param>
public sealed record ConnectorToken(string Value, DateTimeOffset Until);
