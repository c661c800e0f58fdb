using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Traces of a turn.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a trace, seen by development tools only.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(this ITurnContext turnContext, string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
    }
}
