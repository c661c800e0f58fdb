using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Refuses arguments that are null.</summary>
public class BotAssert
{
    /// <summary>Refuses an activity that is null.</summary>
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Refuses a turn context that is null.</summary>
    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Refuses a reference that is null.</summary>
    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>Refuses a list of activities that is null.</summary>
    public static void ActivityListNotNull(IEnumerable<Activity> activities) => ArgumentNullException.ThrowIfNull(activities);

    /// <summary>Refuses middleware that is null.</summary>
    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>Refuses a list of middleware that is null.</summary>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware> middleware) => ArgumentNullException.ThrowIfNull(middleware);
}
