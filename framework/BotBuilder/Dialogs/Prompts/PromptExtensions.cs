using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class PromptExtensions
{
    /// <summary>Sends the question as it stands, for prompts without choices.</summary>
    public static async Task AskAsync(this ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        if (options.Question(isRetry) is { } question)
        {
            await turnContext.SendActivityAsync(question, cancellationToken);
        }
    }

    public static Activity? Question(this PromptOptions options, bool isRetry) =>
        isRetry && options.RetryPrompt is { } retry ? retry : options.Prompt;

    /// <summary>The text of a message, or null if the turn brought something else.</summary>
    public static string? Answer(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
    }

    /// <summary>Where suggested actions are addressed: the person who sent the activity.</summary>
    public static List<string>? Addressees(this ITurnContext turnContext) =>
        turnContext.Activity.From?.Id is { Length: > 0 } id ? [id] : null;
}
