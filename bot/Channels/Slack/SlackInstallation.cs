namespace DeclineBot.Bot.Channels.Slack;

/// <summary>The app in a workspace, or in a whole organisation.</summary>
/// <param name="Tenant">The workspace's or the organisation's id.</param>
/// <param name="Token">The bot's token there.</param>
/// <param name="InstalledAt">When it was installed last.</param>
public sealed record SlackInstallation(string Tenant, string Token, DateTimeOffset InstalledAt);
