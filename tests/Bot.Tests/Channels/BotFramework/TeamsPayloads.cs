using System.Text.Json.Nodes;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>What Teams sends, in the shapes that its documents and clients show.</summary>
internal static class TeamsPayloads
{
    private static readonly Lazy<Dictionary<string, string>> Files = new(() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Channels", "BotFramework", "Payloads"), "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal));

    public static IReadOnlyCollection<string> Names => Files.Value.Keys;

    /// <summary>The payload with an id of its own, in a conversation of its own unless one is given.</summary>
    public static string Read(string name, string serviceUrl, string? id = null, string? conversation = null)
    {
        var activity = JsonNode.Parse(Files.Value[name])!.AsObject();
        activity["serviceUrl"] = serviceUrl;
        activity["id"] = id ?? $"f:{Guid.NewGuid()}";
        activity["conversation"]!["id"] = conversation ?? $"a:{Guid.NewGuid():N}";
        return activity.ToJsonString();
    }
}
