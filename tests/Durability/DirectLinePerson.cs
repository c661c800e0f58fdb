using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DeclineBot.Durability;

/// <summary>Somebody at the local page: one conversation over Direct Line.</summary>
internal sealed class DirectLinePerson
{
    private readonly HttpClient _client;
    private string _token = "";

    private DirectLinePerson(HttpClient client) => _client = client;

    public string Conversation { get; private set; } = "";

    /// <summary>Begins a conversation, and hears on a socket that somebody is there.</summary>
    public static async Task<DirectLinePerson> ComeAsync(HostProcess host, string secret, Action<string> giveToken)
    {
        var person = new DirectLinePerson(host.Client) { _token = secret };
        using var token = await person.SendAsync(HttpMethod.Post, "tokens/generate", null);
        giveToken(person._token = (await token.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!);
        using var opening = await person.SendAsync(HttpMethod.Post, "conversations", null);
        var opened = await opening.Content.ReadFromJsonAsync<JsonElement>();
        giveToken(opened.GetProperty("token").GetString()!);
        person.Conversation = opened.GetProperty("conversationId").GetString()!;

        using var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await socket.ConnectAsync(new Uri(opened.GetProperty("streamUrl").GetString()!), patience.Token);
        await socket.ReceiveAsync(new byte[100_000].AsMemory(), patience.Token);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        return person;
    }

    public async Task SayAsync(string text, string name)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", JsonSerializer.Serialize(new { type = "message", text, localTimezone = "Europe/Berlin", from = new { name }, channelData = new { clientActivityID = text } }));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Sends what may be nonsense, under any token, and returns what came back.</summary>
    public async Task<string> SendRawAsync(string body, string? token = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", body, token);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Everything that was said, as it came.</summary>
    public async Task<string> ReadAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities", null);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>What the bot has said, asked of a server that was started later.</summary>
    public async Task<IReadOnlyList<string>> HeardAsync(HostProcess host)
    {
        var reader = new DirectLinePerson(host.Client) { _token = _token, Conversation = Conversation };
        var activities = JsonElement.Parse(await reader.ReadAsync()).GetProperty("activities").EnumerateArray();
        return [.. activities
            .Where(activity => activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot")
            .Select(activity => activity.GetRawText())];
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body, string? token = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token ?? _token) } };
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.SendAsync(request);
    }
}
