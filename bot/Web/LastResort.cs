using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Web;

/// <summary>Where a request's exceptions end: one sentence to the caller, the kind and place to the log, nobody's words to either.</summary>
public static partial class LastResort
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBody = 256 * 1024;

    /// <summary>Adds it before everything else.</summary>
    public static void UseLastResort(this WebApplication app) => app.Use(async (context, next) =>
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var status = failure switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (status >= StatusCodes.Status500InternalServerError)
            {
                LogFailure(app.Logger, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "", FailureReport.Of(failure));
            }

            context.Response.StatusCode = status;
            await context.Response.WriteAsync(HostCopy.English[KeyOf(status)]).ConfigureAwait(false);
        }
    });

    private static string KeyOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "web.too-large",
        StatusCodes.Status503ServiceUnavailable => "web.unavailable",
        < StatusCodes.Status500InternalServerError => "web.bad-request",
        _ => "web.failed",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed: {Report}")]
    private static partial void LogFailure(ILogger logger, string method, string endpoint, string report);
}
