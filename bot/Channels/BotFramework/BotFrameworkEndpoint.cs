using System.Text.Json;
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

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        if (!IsJson(body.GetBuffer().AsSpan(0, (int)body.Length)))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        body.Position = 0;
        request.Body = body;
        await adapter.ProcessAsync(request, context.Response, bot, context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    // Whole and nested no deeper than 64, which the reader's default is; what comes after recurses into it.
    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body.StartsWith("\uFEFF"u8) ? body[3..] : body);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
