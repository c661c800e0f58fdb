using System.Net.WebSockets;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The WebSocket on which a client hears what is new: everything after its watermark, then each thing as it comes; empty frames keep it open.</summary>
public sealed class DirectLineStream(DirectLineAccess access, DirectLineChannel channel, ConversationFeed feed, FeedSignals signals, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);

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

        if (!channel.HasBegun(conversationId))
        {
            return DirectLineErrors.UnknownConversation;
        }

        if (DirectLineEndpoints.Watermark(context.Request) is not { } position)
        {
            return DirectLineErrors.BadWatermark;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var closed = AwaitCloseAsync(socket, end);
        try
        {
            await SendAsync(socket, conversationId, position, end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or the server is going.
        }

        await CloseAsync(socket).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await closed.ConfigureAwait(false);
        return Results.Empty;
    }

    private async Task SendAsync(WebSocket socket, string conversationId, long position, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = signals.NextAsync(DirectLineChannel.ChannelId, conversationId);
            var page = feed.ReadAfter(DirectLineChannel.ChannelId, conversationId, position, DirectLineEndpoints.PageSize);
            if (page.Watermark > position)
            {
                position = page.Watermark;
                await socket.SendAsync(ActivitySet.Write(page), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
                continue;
            }

            try
            {
                await next.WaitAsync(PingEvery, time, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Clients say nothing on the stream that matters; it is read only to hear them close it.
    private static async Task AwaitCloseAsync(WebSocket socket, CancellationTokenSource end)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), end.Token).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            return;
        }

        await end.CancelAsync().ConfigureAwait(false);
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It was gone already.
        }
    }
}
