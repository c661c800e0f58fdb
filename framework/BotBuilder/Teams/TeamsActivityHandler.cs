using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot that also answers what a personal app in Microsoft Teams asks: task modules and message extensions with actions.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var value = turnContext.Activity.Value;
        try
        {
            return turnContext.Activity.Name switch
            {
                "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, As<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false)),
                "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, As<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false)),
                "composeExtension/fetchTask" => CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, As<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false)),
                "composeExtension/submitAction" => CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionAsync(turnContext, As<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false)),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>Answers what a task module shows.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Answers what a task module sent.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Answers what the dialog of a message extension shows.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Answers what the dialog of a message extension sent.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static T As<T>(object? value)
        where T : class
    {
        try
        {
            return BotJson.To<T>(value) ?? throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }
}
