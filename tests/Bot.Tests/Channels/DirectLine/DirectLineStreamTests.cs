using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DeclineBot.Bot.Tests.Channels.DirectLine;

public sealed class DirectLineStreamTests
{
    [Fact]
    public async Task Open_FromTheStart_SendsWhatWasSaidAndThenWhatIsNew()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        using var socket = await ConnectAsync(client);

        Assert.Equal(["welcome"], Texts(await ReceiveAsync(socket)));
        await client.SayAsync("hello");
        var heard = new List<string>();
        while (heard.Count < 2)
        {
            heard.AddRange(Texts(await ReceiveAsync(socket)));
        }

        Assert.Equal(["hello", "1: hello"], heard);
    }

    [Fact]
    public async Task Open_FromAWatermark_SendsOnlyTheRest()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        var watermark = (await client.ReadAsync()).GetProperty("watermark").GetString();
        using var socket = await ConnectAsync(client, $"watermark={watermark}&");
        await client.SayAsync("hello");

        Assert.Equal("hello", Texts(await ReceiveAsync(socket))[0]);
    }

    [Fact]
    public async Task Open_ServerStops_IsClosed()
    {
        var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        using var socket = await ConnectAsync(client);
        await ReceiveAsync(socket);

        await server.DisposeAsync();

        Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(new byte[64], CancellationToken.None)).MessageType);
    }

    [Fact]
    public async Task Open_ClientCloses_EndsQuietly()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        using var socket = await ConnectAsync(client);
        await ReceiveAsync(socket);

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.Equal(WebSocketState.Closed, socket.State);
        Assert.DoesNotContain(server.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("t=forged")]
    [InlineData("")]
    public async Task Open_WithoutAToken_IsRefused(string query)
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        using var socket = new ClientWebSocket();

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(StreamOf(client, query), CancellationToken.None));
    }

    [Fact]
    public async Task Open_FromAnotherSite_IsRefused()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(StreamOf(client, $"t={client.Token}"), CancellationToken.None));
    }

    [Fact]
    public async Task Open_WithAPlainRequest_IsRefused()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.GetAsync($"conversations/{client.ConversationId}/stream")).StatusCode);
    }

    private static async Task<ClientWebSocket> ConnectAsync(DirectLineClient client, string query = "")
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(StreamOf(client, $"{query}t={client.Token}"), CancellationToken.None);
        return socket;
    }

    private static Uri StreamOf(DirectLineClient client, string query) =>
        new($"ws://{client.Server.Address.Authority}/v3/directline/conversations/{client.ConversationId}/stream?{query}");

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(Encoding.UTF8.GetString(frame.ToArray())).RootElement;
    }

    private static List<string> Texts(JsonElement frame) =>
        [.. frame.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];
}
