using System.Net.WebSockets;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The WebSocket on which a client hears what is new: everything after its watermark, then each thing as it comes; empty frames keep it open.</summary>
public sealed class DirectLineStream(DirectLineAccess access, DirectLineChannel channel, ConversationFeed feed, FeedSignals signals, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>`GET conversations/{id}/stream`.</summary>
    public async Task<IResult> OpenAsync(HttpContext context, string conversationId)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.NoWebSocket;
        }

        if (!access.TryIdentify(context.Request, conversationId, out _, out var refusal))
        {
            return refusal;
        }

        if (!await channel.HasBegunAsync(conversationId).ConfigureAwait(false))
        {
            return DirectLineErrors.UnknownConversation;
        }

        if (DirectLineEndpoints.Watermark(context.Request) is not { } position)
        {
            return DirectLineErrors.BadWatermark;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var closed = AwaitCloseAsync(socket, end, context.RequestAborted);
        try
        {
            await SendAsync(socket, conversationId, position, end.Token, context.RequestAborted).ConfigureAwait(false);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted).ConfigureAwait(false);
            await closed.WaitAsync(Patience, time).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or TimeoutException)
        {
            // The client has gone without a word.
            socket.Abort();
        }

        return Results.Empty;
    }

    // Waiting ends with the server or the client; sending only with the client, because a send that is called off breaks the socket.
    private async Task SendAsync(WebSocket socket, string conversationId, long position, CancellationToken end, CancellationToken gone)
    {
        while (!end.IsCancellationRequested)
        {
            var next = signals.NextAsync(DirectLineChannel.KeyOf(conversationId));
            var page = await feed.ReadAfterAsync(DirectLineChannel.KeyOf(conversationId), position, DirectLineEndpoints.PageSize, CancellationToken.None).ConfigureAwait(false);
            if (page.Watermark > position)
            {
                position = page.Watermark;
                await socket.SendAsync(ActivitySet.Write(page), WebSocketMessageType.Text, endOfMessage: true, gone).ConfigureAwait(false);
                continue;
            }

            try
            {
                await next.WaitAsync(PingEvery, time, end).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, gone).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // Clients say nothing on the stream that matters; it is read only to hear them close it.
    private static async Task AwaitCloseAsync(WebSocket socket, CancellationTokenSource end, CancellationToken gone)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), gone).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
            {
            }

            await end.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Broken off: the sending side finds out by itself.
        }
    }
}
