using DeclineBot.Bot.Road;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>`POST /api/messages`: an activity of a Bot Framework channel. Refusals say nothing but their status.</summary>
public sealed class BotFrameworkEndpoint(ChannelAdapter adapter, InboxBot bot, IOptions<BotFrameworkOptions> options)
{
    /// <summary>Turns away what can't be an activity, and hands the rest to the adapter, which answers the request.</summary>
    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        if (!options.Value.IsAnonymous && !ChannelTokens.IsIn(request.Headers.Authorization.ToString()))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!request.HasJsonContentType())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await JsonBody.ReadAsync(request.Body, context.RequestAborted).ConfigureAwait(false) is not { } json)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        using var body = new MemoryStream(json);
        request.Body = body;
        try
        {
            await adapter.ProcessAsync(request, context.Response, bot, context.RequestAborted).ConfigureAwait(false);
            return Results.Empty;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            return Results.StatusCode(bad.StatusCode);
        }
    }
}
