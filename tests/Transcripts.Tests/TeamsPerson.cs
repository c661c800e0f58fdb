using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeclineBot.Bot.Storage;
using DeclineBot.Coach.Words;
using DeclineBot.Bot.Tests.Channels.BotFramework;
using DeclineBot.Dialogs.Tests.Teams;
using DeclineBot.Slack.Tests;

namespace DeclineBot.Transcripts.Tests;

/// <summary>Somebody in Teams: signed activities to `/api/messages`, and what the connector is sent.</summary>
internal sealed class TeamsPerson(HttpClient client, IStore store, Copy copy, TestAuthority authority, FakeConnector connector, MovableTime time) : IPersonOnAChannel
{
    private AdaptiveMessages _messages = new();
    private readonly List<Shown> _inPlace = [];
    private readonly List<JsonElement> _forms = [];
    private string _conversation = "";
    private string _tenant = "";
    private bool _isInAGroup;
    private int _read;

    public string Zone { private get; set; } = "Europe/Berlin";

    // An organisation of their own: what may be sent to one in a second is counted by a clock that is set back between transcripts.
    public Task BeginAsync(Transcript transcript)
    {
        _tenant = $"{Guid.NewGuid()}";
        _forms.Clear();
        (_messages, _conversation, _isInAGroup, _read) = (new(), $"a:{Guid.NewGuid():N}", transcript.IsInAGroup, connector.Calls.Count);
        return Task.CompletedTask;
    }

    public Task JoinAsync() => PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "add" });

    public Task LeaveAsync() => PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "remove" });

    public Task SayAsync(string text) => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" });

    public async Task ClickAsync(Click click, IReadOnlyList<Cards.Card> cards)
    {
        if (click.Title == copy["card.action.submitForm"])
        {
            await SubmitAsync(click);
            return;
        }

        var (action, messageId, isGone) = _messages.Find(click);
        var data = action.TryGetProperty("data", out var own) ? JsonNode.Parse(own.GetRawText())!.AsObject() : [];
        foreach (var (name, value) in click.Fields)
        {
            data[name] = value;
        }

        if (action.GetProperty("type").GetString() == "Action.Submit")
        {
            await PostAsync(new JsonObject { ["type"] = "message", ["value"] = data, ["replyToId"] = messageId });
            return;
        }

        var execute = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action.GetProperty("verb").GetString(), ["data"] = data };
        var answer = await PostAsync(new JsonObject
        {
            ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["replyToId"] = messageId, ["value"] = new JsonObject { ["action"] = execute, ["trigger"] = "manual" },
        });
        if (answer is { } body && body.TryGetProperty("type", out var type) && type.GetString() == "application/vnd.microsoft.card.adaptive")
        {
            _inPlace.Add(_messages.Replace(body.GetProperty("value"), messageId) with { IsAnswered = isGone });
        }
    }

    public async Task<IReadOnlyList<Shown>> ReadAsync()
    {
        await Eventually.TrueAsync(() => store.IsQuietAsync(new ConversationKey("msteams", _conversation), CancellationToken.None));
        var calls = connector.Calls.Skip(_read).ToList();
        _read += calls.Count;
        // The fake connector gives all messages the same id; what tells them apart is the order.
        var shown = calls.Select((call, at) => (call, Id: $"{_read - calls.Count + at}"))
            .Where(sent => sent.call.Method == "POST" && sent.call.Activity.GetProperty("type").GetString() == "message")
            .SelectMany(sent => _messages.Read(sent.call.Activity, sent.Id)).Concat(_inPlace).ToList();
        _inPlace.Clear();
        return shown;
    }

    public async Task EndAsync() => await store.ForgetAsync(new ConversationKey("msteams", _conversation), CancellationToken.None);

    // The form opens in a window of its own; an answer that shows it again is shown there.
    private async Task SubmitAsync(Click click)
    {
        if (click.Card == 0 && _forms.Count == 0)
        {
            var (open, _, _) = _messages.Find(click with { Title = copy["card.action.openForm"] });
            _forms.Add(CardIn(await InvokeAsync("task/fetch", new JsonObject { ["data"] = JsonNode.Parse(open.GetProperty("data").GetRawText()) }))!.Value);
        }

        var send = new ShownCard(click.Card == 0 ? _forms[^1] : _forms[click.Card - 1]).Find(click.Title, null);
        var data = JsonNode.Parse(send!.Value.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (name, value) in click.Fields)
        {
            data[name] = value;
        }

        if (CardIn(await InvokeAsync("task/submit", new JsonObject { ["data"] = data })) is { } again)
        {
            _forms.Add(again);
            _inPlace.Add(AdaptiveMessages.InPlace(again));
        }
    }

    private static JsonElement? CardIn(JsonElement? answer) =>
        answer is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("task", out var task) && task.GetProperty("type").GetString() == "continue" ? task.GetProperty("value").GetProperty("card").GetProperty("content") : null;

    private Task<JsonElement?> InvokeAsync(string name, JsonObject value) => PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = value });

    private async Task<JsonElement?> PostAsync(JsonObject activity)
    {
        var now = time.GetUtcNow();
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["timestamp"] = now.ToString("O");
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = connector.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada Park", ["aadObjectId"] = "0f0f0f0f-1111-2222-3333-444444444444" };
        activity["recipient"] = new JsonObject { ["id"] = $"28:{TestAuthority.AppId}", ["name"] = "DeclineBot" };
        activity["conversation"] = new JsonObject { ["id"] = _conversation, ["conversationType"] = _isInAGroup ? "groupChat" : "personal", ["isGroup"] = _isInAGroup, ["tenantId"] = _tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = _tenant } };
        activity["locale"] = "en-US";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "DE", ["platform"] = "Web", ["timezone"] = Zone });

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", authority.Issue(connector.ServiceUrl, now: now));
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{answer.StatusCode} to {activity.ToJsonString()}");
        return await answer.Content.ReadAsStringAsync() is { Length: > 0 } body ? JsonElement.Parse(body) : null;
    }
}
