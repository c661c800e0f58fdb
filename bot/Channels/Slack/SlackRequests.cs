using System.Net.Http.Headers;
using DeclineBot.Bot.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Reads a request's body and proves that Slack signed it, now and once.</summary>
public sealed class SlackRequests(IOptions<SlackOptions> options, SlackReplays replays, TimeProvider time)
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>The content type of events.</summary>
    public const string Json = "application/json";

    /// <summary>The content type of commands and of what is pressed.</summary>
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>Hands the body of an honest request to what answers it, and refuses others.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string contentType, Func<byte[], CancellationToken, Task<IResult>> answerAsync)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !string.Equals(type.MediaType, contentType, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "content-type");
        }

        if (await ReadAsync(context).ConfigureAwait(false) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "too-large");
        }

        var signature = request.Headers["X-Slack-Signature"].ToString();
        if (!SlackSignature.IsValid(options.Value.SigningSecret, request.Headers["X-Slack-Request-Timestamp"], signature, body, time.GetUtcNow()))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "signature");
        }

        if (replays.Has(signature))
        {
            return Refuse(StatusCodes.Status409Conflict, "replay");
        }

        // What Slack sent is taken even when it has hung up: it counts on it, or sends it again.
        var result = await answerAsync(body, CancellationToken.None).ConfigureAwait(false);
        replays.Add(signature);
        return result;
    }

    /// <summary>A refusal in a sentence that tells a stranger nothing.</summary>
    public static IResult Refuse(int status, string key) => Results.Text(HostCopy.English[$"slack.{key}"], statusCode: status);

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaxBody)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBody;
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
            return body.ToArray();
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
