using System.Text.Json;

namespace DeclineBot.Slack.Tests;

/// <summary>A call of one of Slack's methods.</summary>
internal sealed record FakeCall(string Method, string Token, IReadOnlyDictionary<string, string> Fields)
{
    public string ContentType { get; init; } = "";

    public string Accept { get; init; } = "";

    public string UserAgent { get; init; } = "";

    public string Body { get; init; } = "";

    public string Field(string name) => Fields.GetValueOrDefault(name, "");

    public JsonElement? Json(string name)
    {
        try
        {
            return Fields.TryGetValue(name, out var json) ? JsonElement.Parse(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
