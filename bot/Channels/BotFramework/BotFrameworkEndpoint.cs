using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>`POST /api/messages`: an activity of a Bot Framework channel.</summary>
public sealed class BotFrameworkEndpoint(AnonymousCloudAdapter adapter, InboxBot bot)
{
    /// <summary>Checks the activity and hands it to the adapter, which answers the request.</summary>
    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        // Read here once and given to the adapter again, which answers a malformed body in its own way.
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        if (await ReceivedActivity.ReadAsync(body, context.RequestAborted).ConfigureAwait(false) is not { } activity || !IsComplete(activity))
        {
            return Results.Text(HostCopy.English["bot-framework.malformed"], statusCode: StatusCodes.Status400BadRequest);
        }

        // Nobody proved who they are, so their word on where to send answers isn't enough to call the world.
        if (!ListeningAddresses.IsLoopback(activity.ServiceUrl))
        {
            return Results.Text(HostCopy.English["bot-framework.service-url"], statusCode: StatusCodes.Status403Forbidden);
        }

        body.Position = 0;
        context.Request.Body = body;
        await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    private static bool IsComplete(Activity activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, ServiceUrl.Length: > 0 };
}
