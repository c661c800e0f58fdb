namespace DeclineBot.Bot.Channels.Slack;

/// <summary>The Slack channel. With a signing secret it listens for Slack's requests, with an app token it calls Slack and keeps a socket open.</summary>
public sealed class SlackOptions
{
    /// <summary>What Slack signs its requests with. Setting `Slack:SigningSecret`.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The bot's token in the one workspace it serves. Setting `Slack:BotToken`.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app's own token, for Socket Mode. Setting `Slack:AppToken`.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>The app's id towards Slack when workspaces install it by themselves. Setting `Slack:ClientId`.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What goes with it. Setting `Slack:ClientSecret`.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Where Slack's methods are. Setting `Slack:ApiUrl`, for tests.</summary>
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Whether there is a Slack channel at all.</summary>
    public bool IsOn => ListensForRequests || KeepsSocket;

    /// <summary>Whether Slack calls us.</summary>
    public bool ListensForRequests => SigningSecret.Length > 0;

    /// <summary>Whether we call Slack and keep a socket open.</summary>
    public bool KeepsSocket => AppToken.Length > 0;

    /// <summary>Whether workspaces can install the app.</summary>
    public bool CanBeInstalled => ClientId.Length > 0 && ClientSecret.Length > 0;

    /// <summary>The root of <see cref="ApiUrl"/>, where people are sent to install.</summary>
    public Uri Site => new(new Uri(ApiUrl), "/");
}
