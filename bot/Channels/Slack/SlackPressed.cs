using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Looks after buttons that were pressed: the second of two quick presses is none, and an answered question shows its answer in place of its buttons.</summary>
public sealed class SlackPressed(SlackWebApi api, SlackWorkspaces workspaces)
{
    private const int MostKept = 10_000;

    // In seconds of Slack's own clock. Whoever presses later means it.
    private const double DoubleClick = 2;

    private readonly ConcurrentDictionary<string, double> _last = new(StringComparer.Ordinal);

    /// <summary>Whether a press is no second one of the same button by a nervous finger.</summary>
    public bool IsFirst(JsonElement payload)
    {
        var action = payload.Items("actions").FirstOrDefault();
        var key = string.Join('/', payload.Text("user", "id"), payload.Text("container", "message_ts"), payload.Text("view", "id"), action.Text("block_id"), action.Text("action_id"));
        if (!double.TryParse(action.Text("action_ts"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var at))
        {
            return true;
        }

        if (_last.Count >= MostKept)
        {
            _last.Clear();
        }

        var isFirst = true;
        _last.AddOrUpdate(key, at, (_, last) =>
        {
            // The very same press again is for the inbox to know.
            isFirst = at == last || Math.Abs(at - last) > DoubleClick;
            return isFirst ? at : last;
        });
        return isFirst;
    }

    /// <summary>Shows the answer in place of the buttons. Nobody waits for it, and nothing is lost without it: the inbox knows that the question is answered.</summary>
    public void ShowAnswered(SlackPerson person, JsonElement payload)
    {
        if (person.Channel is { } channel && Answered(payload) is { } blocks)
        {
            _ = UpdateAsync(person.Tenant, channel, payload.Text("container", "message_ts"), blocks, payload.Text("message", "text"));
        }
    }

    /// <summary>The blocks of the message with the answer; null when the payload has none.</summary>
    public static string? Answered(JsonElement payload)
    {
        var action = payload.Items("actions").FirstOrDefault();
        if (payload.Find("message", "blocks") is not { ValueKind: JsonValueKind.Array } blocks || action.Text("text", "text") is not { Length: > 0 } title)
        {
            return null;
        }

        var shown = new JsonArray();
        foreach (var block in blocks.EnumerateArray())
        {
            shown.Add(block.Text("type") == "actions" && block.Text("block_id") == action.Text("block_id")
                ? Context(HostCopy.English.Say("slack.chosen", ("title", title)))
                : JsonNode.Parse(block.GetRawText()));
        }

        return shown.ToJsonString();
    }

    private static JsonObject Context(string text) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false }),
    };

    private async Task UpdateAsync(string tenant, string channel, string ts, string blocks, string text)
    {
        if (await workspaces.TokenAsync(tenant, CancellationToken.None).ConfigureAwait(false) is { } token)
        {
            await api.CallAsync("chat.update", token, CancellationToken.None, ("channel", channel), ("ts", ts), ("text", text), ("blocks", blocks)).ConfigureAwait(false);
        }
    }
}
