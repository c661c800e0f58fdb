using System.Text.Json.Nodes;

namespace DeclineBot.Tests;

/// <summary>Why Slack would refuse blocks: its error and its messages.</summary>
internal sealed record BlockFault(string Error, IReadOnlyList<string> Messages)
{
    /// <summary>The body of Slack's answer.</summary>
    public string ToJson() => new JsonObject
    {
        ["ok"] = false,
        ["error"] = Error,
        ["errors"] = new JsonArray([.. Messages.Select(message => (JsonNode)message)]),
        ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. Messages.Select(message => (JsonNode)$"[ERROR] {message}")]) },
    }.ToJsonString();
}
