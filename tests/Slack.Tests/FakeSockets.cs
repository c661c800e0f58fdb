using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DeclineBot.Slack.Tests;

/// <summary>Slack's side of Socket Mode: greets, brings envelopes to one of the connections, and hears what is acknowledged.</summary>
internal sealed class FakeSockets
{
    private readonly ConcurrentDictionary<int, WebSocket> _open = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement?>> _waiting = new();
    private int _opened;

    public int Opened => _opened;

    public int Open => _open.Count;

    /// <summary>Whether new connections are greeted.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>The most connections that stood at once.</summary>
    public int MostAtOnce { get; private set; }

    public async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var number = Interlocked.Increment(ref _opened);
        _open[number] = socket;
        MostAtOnce = Math.Max(MostAtOnce, _open.Count);
        if (Greets)
        {
            await SendAsync(socket, new { type = "hello", num_connections = _open.Count, connection_info = new { app_id = FakeSlack.AppId }, debug_info = new { host = "fake", approximate_connection_time = 18060 } });
        }

        try
        {
            await HearAsync(socket);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut off.
        }

        _open.TryRemove(number, out _);
    }

    /// <summary>Brings something, and returns the payload of its acknowledgement; a timeout when it isn't acknowledged.</summary>
    public async Task<JsonElement?> BringAsync(string kind, object payload, string? envelope = null)
    {
        var id = envelope ?? Guid.NewGuid().ToString();
        var waiting = _waiting[id] = new TaskCompletionSource<JsonElement?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(_open.OrderBy(open => open.Key).Last().Value, new { envelope_id = id, type = kind, payload, accepts_response_payload = kind != "events_api", retry_attempt = 0, retry_reason = "" });
        return await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Tells all connections that they end.</summary>
    public async Task DisconnectAsync(string reason)
    {
        foreach (var socket in _open.Values)
        {
            await SendAsync(socket, new { type = "disconnect", reason, debug_info = new { host = "fake" } });
        }
    }

    public Task SendRawAsync(string text) => _open.OrderBy(open => open.Key).Last().Value.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public void CloseAll()
    {
        foreach (var socket in _open.Values)
        {
            socket.Abort();
        }
    }

    private async Task HearAsync(WebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                return;
            }

            var acknowledgement = JsonElement.Parse(buffer.AsSpan(0, length));
            if (acknowledgement.TryGetProperty("envelope_id", out var id) && _waiting.TryGetValue(id.GetString()!, out var waiting))
            {
                waiting.TrySetResult(acknowledgement.TryGetProperty("payload", out var payload) ? payload : null);
            }
        }
    }

    private static Task SendAsync(WebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
