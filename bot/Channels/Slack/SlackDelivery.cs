using System.Text.Json;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Something that Slack brought, by request or by socket.</summary>
/// <param name="Kind">`events_api`, `slash_commands` or `interactive`, as the socket calls them.</param>
/// <param name="Payload">The JSON object of it; a command's form fields are one too.</param>
public sealed record SlackDelivery(string Kind, JsonElement Payload)
{
    /// <summary>Events.</summary>
    public const string Events = "events_api";

    /// <summary>Commands.</summary>
    public const string Commands = "slash_commands";

    /// <summary>What was pressed, chosen or submitted.</summary>
    public const string Interactive = "interactive";
}
