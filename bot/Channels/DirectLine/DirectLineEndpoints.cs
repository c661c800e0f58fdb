using System.Globalization;
using System.Text.Json;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The protocol's requests, each answered in a method of its own.</summary>
public sealed class DirectLineEndpoints(DirectLineAccess access, DirectLineChannel channel, ConversationFeed feed)
{
    /// <summary>The most activities in one answer; the watermark leads to the rest.</summary>
    public const int PageSize = 100;

    /// <summary>`POST tokens/generate`: a token for a new conversation.</summary>
    public async Task<IResult> GenerateTokenAsync(HttpRequest request)
    {
        if (access.NeedsSecret && !access.ShowsSecret(request))
        {
            return DirectLineErrors.MissingToken;
        }

        return await NewCallerAsync(request).ConfigureAwait(false) is { } caller
            ? Results.Ok(TokenFor(caller))
            : DirectLineErrors.BadPerson;
    }

    /// <summary>`POST tokens/refresh`: a token that holds longer, for the same person and conversation.</summary>
    public IResult RefreshToken(HttpRequest request) => access.TryIdentify(request, null, out var caller, out var refusal)
        ? Results.Ok(TokenFor(caller))
        : refusal;

    /// <summary>`POST conversations`: begins the token's conversation, or goes on with it.</summary>
    public async Task<IResult> StartAsync(HttpRequest request)
    {
        if (access.ShowsSecret(request))
        {
            return await NewCallerAsync(request).ConfigureAwait(false) is { } newcomer
                ? await StartAsync(request, newcomer).ConfigureAwait(false)
                : DirectLineErrors.BadPerson;
        }

        return access.TryIdentify(request, null, out var caller, out var refusal) ? await StartAsync(request, caller).ConfigureAwait(false) : refusal;
    }

    /// <summary>`GET conversations/{id}`: goes on with a conversation after a break.</summary>
    public async Task<IResult> ReconnectAsync(HttpRequest request, string conversationId) =>
        !access.TryIdentify(request, conversationId, out var caller, out var refusal) ? refusal
        : !await channel.HasBegunAsync(conversationId).ConfigureAwait(false) ? DirectLineErrors.UnknownConversation
        : Watermark(request) is not { } position ? DirectLineErrors.BadWatermark
        : Results.Json(Opening(request, caller, position));

    /// <summary>`DELETE conversations/{id}`, which only our page knows: removes the conversation and all that is kept of it.</summary>
    public async Task<IResult> ForgetAsync(HttpRequest request, string conversationId)
    {
        if (!access.TryIdentify(request, conversationId, out _, out var refusal))
        {
            return refusal;
        }

        await channel.ForgetAsync(conversationId).ConfigureAwait(false);
        return Results.NoContent();
    }

    /// <summary>`GET conversations/{id}/activities`: what has been said since the watermark.</summary>
    public async Task<IResult> ReadActivitiesAsync(HttpRequest request, string conversationId) =>
        !access.TryIdentify(request, conversationId, out _, out var refusal) ? refusal
        : !await channel.HasBegunAsync(conversationId).ConfigureAwait(false) ? DirectLineErrors.UnknownConversation
        : Watermark(request) is not { } position ? DirectLineErrors.BadWatermark
        : Results.Bytes(await ReadAsync(conversationId, position).ConfigureAwait(false), "application/json; charset=utf-8");

    /// <summary>`POST conversations/{id}/activities`: the person says or does something.</summary>
    public async Task<IResult> PostActivityAsync(HttpRequest request, string conversationId)
    {
        if (!access.TryIdentify(request, conversationId, out var caller, out var refusal))
        {
            return refusal;
        }

        if (!await channel.HasBegunAsync(conversationId).ConfigureAwait(false))
        {
            return DirectLineErrors.UnknownConversation;
        }

        if (await ReceivedActivity.ReadAsync(request.Body, request.HttpContext.RequestAborted).ConfigureAwait(false) is not { } activity || !DirectLineChannel.Accepts(activity))
        {
            return DirectLineErrors.BadActivity;
        }

        return activity.From?.Id is { Length: > 0 } sender && sender != caller.PersonId
            ? DirectLineErrors.ForeignPerson
            : Results.Ok(new { id = await channel.PostAsync(caller, activity).ConfigureAwait(false) });
    }

    /// <summary>The watermark that the request names, from the start when it names none; null when it isn't one of ours.</summary>
    public static long? Watermark(HttpRequest request) => request.Query["watermark"].ToString() switch
    {
        "" or "null" or "undefined" or "-" => 0,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) => position,
        _ => null,
    };

    private async Task<byte[]> ReadAsync(string conversationId, long position) =>
        ActivitySet.Write(await feed.ReadAfterAsync(DirectLineChannel.KeyOf(conversationId), position, PageSize, CancellationToken.None).ConfigureAwait(false));

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    // The person's id may be chosen by the server that asks for the token; otherwise it is drawn.
    private static async Task<DirectLineCaller?> NewCallerAsync(HttpRequest request)
    {
        var chosen = PersonIn(await BodyAsync(request).ConfigureAwait(false));
        return chosen is "" or { Length: <= 128 } && (chosen.Length == 0 || chosen.StartsWith("dl_", StringComparison.Ordinal))
            ? new DirectLineCaller(Guid.NewGuid().ToString("N"), chosen.Length == 0 ? $"dl_{Guid.NewGuid():N}" : chosen)
            : null;
    }

    private static string? PersonIn(string body)
    {
        if (body.Length == 0)
        {
            return "";
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind != JsonValueKind.Object ? null
                : !document.RootElement.TryGetProperty("user", out var user) || user.ValueKind == JsonValueKind.Null ? ""
                : user.ValueKind == JsonValueKind.Object && user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<IResult> StartAsync(HttpRequest request, DirectLineCaller caller)
    {
        var isNew = await channel.BeginAsync(caller).ConfigureAwait(false);
        return Results.Json(Opening(request, caller, watermark: 0), statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private object TokenFor(DirectLineCaller caller) =>
        new { conversationId = caller.ConversationId, token = access.Issue(caller), expires_in = access.LifetimeInSeconds, userId = caller.PersonId };

    private object Opening(HttpRequest request, DirectLineCaller caller, long watermark)
    {
        var token = access.Issue(caller);
        var scheme = request.IsHttps ? "wss" : "ws";
        return new
        {
            conversationId = caller.ConversationId,
            token,
            expires_in = access.LifetimeInSeconds,
            streamUrl = $"{scheme}://{request.Host}/v3/directline/conversations/{caller.ConversationId}/stream?watermark={watermark}&t={token}",
        };
    }
}
