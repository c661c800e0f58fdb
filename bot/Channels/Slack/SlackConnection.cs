using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using DeclineBot.Bot.Road;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>One connection of Socket Mode: takes envelopes, acknowledges each, and says when Slack wants another connection.</summary>
public sealed partial class SlackConnection(SlackReceiver receiver, ILogger logger) : IAsyncDisposable
{
    private const int MaxMessage = 1024 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new() { Options = { KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(20) } };
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly TaskCompletionSource<bool> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _receiving = Task.CompletedTask;

    /// <summary>Ends when Slack has greeted us: true; or when the connection ended before: false.</summary>
    public Task<bool> Hello => _hello.Task;

    /// <summary>Ends when another connection is needed: true; or when Socket Mode has been switched off: false. The connection may go on serving.</summary>
    public Task<bool> Ending => _ending.Task;

    /// <summary>Connects.</summary>
    public async Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
        _receiving = ReceiveAsync();
    }

    /// <summary>Lets what is running end, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _ending.TrySetResult(true);
        await Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(CloseTimeout)).ConfigureAwait(false);
        try
        {
            using var timeout = new CancellationTokenSource(CloseTimeout);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token).ConfigureAwait(false);
                await _receiving.WaitAsync(timeout.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone already.
        }

        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await ReadAsync().ConfigureAwait(false) is { } message)
            {
                if (SlackPayload.TryParse(message.Span) is { } envelope)
                {
                    await TakeAsync(envelope).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut off; what wasn't acknowledged comes again.
        }
        finally
        {
            _hello.TrySetResult(false);
            _ending.TrySetResult(true);
        }
    }

    private async Task TakeAsync(JsonElement envelope)
    {
        switch (envelope.Text("type"))
        {
            case "hello":
                _hello.TrySetResult(true);
                break;
            case "disconnect":
                _ending.TrySetResult(envelope.Text("reason") != "link_disabled");
                break;
            case var kind when envelope.Text("envelope_id") is { Length: > 0 } id && envelope.Find("payload") is { } payload:
                var running = AnswerAsync(id, new SlackDelivery(kind, payload));
                if (kind == SlackDelivery.Interactive)
                {
                    // It may take a turn to be answered; the next one isn't kept waiting.
                    Track(running);
                }
                else
                {
                    await running.ConfigureAwait(false);
                }

                break;
        }
    }

    private async Task AnswerAsync(string id, SlackDelivery delivery)
    {
        try
        {
            var answer = await receiver.ReceiveAsync(delivery, CancellationToken.None).ConfigureAwait(false);
            await SendAsync(answer is null ? new { envelope_id = id } : new { envelope_id = id, payload = answer }).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (WebSocketException or ObjectDisposedException))
        {
            // Not acknowledged: Slack brings it again.
            LogFailure(delivery.Kind, FailureReport.Of(failure));
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
            // Taken and not acknowledged: it comes again, and the inbox knows it.
        }
    }

    private void Track(Task running)
    {
        _running[running] = 0;
        _ = running.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task SendAsync(object message)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message);
        await _sending.WaitAsync().ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    // The next message; null when the connection is closed, or brings more than Slack ever would.
    private async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var part = await _socket.ReceiveAsync(message.GetMemory(4096), CancellationToken.None).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Advance(part.Count);
            if (message.WrittenCount > MaxMessage)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What Slack's socket brought ({Kind}) could not be taken, and will come again: {Report}")]
    private partial void LogFailure(string kind, string report);
}
