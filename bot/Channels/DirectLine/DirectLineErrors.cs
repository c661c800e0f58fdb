using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The protocol's refusals: a status, a code, a sentence.</summary>
public static class DirectLineErrors
{
    /// <summary>No token was shown.</summary>
    public static IResult MissingToken { get; } = Error(StatusCodes.Status401Unauthorized, "Unauthorized", "direct-line.no-token");

    /// <summary>The token isn't ours.</summary>
    public static IResult ForgedToken { get; } = Error(StatusCodes.Status403Forbidden, "BadArgument", "direct-line.forged-token");

    /// <summary>The token's time has passed.</summary>
    public static IResult ExpiredToken { get; } = Error(StatusCodes.Status403Forbidden, "TokenExpired", "direct-line.expired-token");

    /// <summary>The token is for another conversation.</summary>
    public static IResult ForeignConversation { get; } = Error(StatusCodes.Status403Forbidden, "BadArgument", "direct-line.foreign-conversation");

    /// <summary>The activity names another person as its sender.</summary>
    public static IResult ForeignPerson { get; } = Error(StatusCodes.Status403Forbidden, "BadArgument", "direct-line.foreign-person");

    /// <summary>A person's id that isn't one.</summary>
    public static IResult BadPerson { get; } = Error(StatusCodes.Status400BadRequest, "BadArgument", "direct-line.bad-person");

    /// <summary>The conversation isn't known.</summary>
    public static IResult UnknownConversation { get; } = Error(StatusCodes.Status404NotFound, "ConversationNotFound", "direct-line.unknown-conversation");

    /// <summary>The body is no activity that a person sends.</summary>
    public static IResult BadActivity { get; } = Error(StatusCodes.Status400BadRequest, "BadSyntax", "direct-line.bad-activity");

    /// <summary>The watermark isn't one of ours.</summary>
    public static IResult BadWatermark { get; } = Error(StatusCodes.Status400BadRequest, "BadArgument", "direct-line.bad-watermark");

    /// <summary>A plain request where a WebSocket's belongs.</summary>
    public static IResult NoWebSocket { get; } = Error(StatusCodes.Status400BadRequest, "BadArgument", "direct-line.no-web-socket");

    private static IResult Error(int status, string code, string key) =>
        Results.Json(new { error = new { code, message = HostCopy.English[key] } }, statusCode: status);
}
