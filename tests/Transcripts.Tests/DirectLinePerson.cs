using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeclineBot.Bot.Channels.DirectLine;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Transcripts.Tests;

/// <summary>Somebody at the page: Direct Line over HTTP, with a token.</summary>
internal sealed class DirectLinePerson(HttpClient client, IStore store, DirectLineAccess access) : IPersonOnAChannel
{
    private AdaptiveMessages _messages = new();
    private DirectLineCaller _caller = new("", "");
    private string _watermark = "";
    private bool _hasBegun;

    public string Zone { private get; set; } = "Europe/Berlin";

    public async Task BeginAsync(Transcript transcript)
    {
        using var answer = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (_messages, _watermark, _hasBegun) = (new(), "", false);
        _caller = new DirectLineCaller(token.GetProperty("conversationId").GetString()!, token.GetProperty("userId").GetString()!);
        if (!transcript.BeginsWithJoining)
        {
            await JoinAsync();
            Assert.NotEmpty(await ReadAsync());
        }
    }

    public async Task JoinAsync()
    {
        await SendAsync(HttpMethod.Post, "conversations", null);
        _hasBegun = true;
    }

    public Task SayAsync(string text) => PostAsync(new JsonObject { ["text"] = text });

    public async Task LeaveAsync()
    {
        await SayAsync("delete my data");
        await ReadAsync();
        await SayAsync("yes");
        await ReadAsync();
    }

    public Task ClickAsync(Click click, IReadOnlyList<Cards.Card> cards)
    {
        var (action, _, _) = _messages.Find(click);
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (name, value) in click.Fields)
        {
            data[name] = value;
        }

        return PostAsync(new JsonObject { ["value"] = data, ["channelData"] = new JsonObject { ["postBack"] = true } });
    }

    public async Task<IReadOnlyList<Shown>> ReadAsync()
    {
        if (!_hasBegun)
        {
            return [];
        }

        await Eventually.TrueAsync(() => store.IsQuietAsync(DirectLineChannel.KeyOf(_caller.ConversationId), CancellationToken.None));
        var set = await SendAsync(HttpMethod.Get, $"conversations/{_caller.ConversationId}/activities?watermark={_watermark}", null);
        _watermark = set.GetProperty("watermark").GetString()!;
        return [.. set.GetProperty("activities").EnumerateArray()
            .Where(activity => activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() != _caller.PersonId)
            .SelectMany(activity => _messages.Read(activity, activity.GetProperty("id").GetString()!))];
    }

    public async Task EndAsync() => await store.ForgetAsync(DirectLineChannel.KeyOf(_caller.ConversationId), CancellationToken.None);

    private Task<JsonElement> PostAsync(JsonObject activity)
    {
        activity["type"] = "message";
        activity["from"] = new JsonObject { ["id"] = _caller.PersonId };
        activity["locale"] = "en-US";
        activity["localTimezone"] = Zone;
        return SendAsync(HttpMethod.Post, $"conversations/{_caller.ConversationId}/activities", activity.ToJsonString());
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        // Months may have gone by: the page has asked its server for a new token.
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Issue(_caller));
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
