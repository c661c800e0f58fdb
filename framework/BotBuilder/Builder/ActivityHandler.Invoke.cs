using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Requests that are answered in their response.</content>
public partial class ActivityHandler
{
    /// <summary>The answer 200 with a body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers an invoke; a name that nobody handles is answered with 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return turnContext.Activity.Name == "adaptiveCard/action"
                ? CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, ReadCardAction(turnContext.Activity.Value), cancellationToken).ConfigureAwait(false))
                : throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>Answers an action of an Adaptive Card.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadCardAction(object? value)
    {
        if (value is null)
        {
            throw BadCardAction("BadRequest", "Missing value property");
        }

        AdaptiveCardInvokeValue? invoke;
        try
        {
            invoke = BotJson.To<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            throw BadCardAction("BadRequest", "Value property is not properly formed");
        }

        return invoke?.Action switch
        {
            null => throw BadCardAction("BadRequest", "Missing action property"),
            { Type: not "Action.Execute" } action => throw BadCardAction("NotSupported", $"The action '{action.Type}' is not supported."),
            _ => invoke,
        };
    }

    private static InvokeResponseException BadCardAction(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // An answer that the bot has sent itself stands.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the handling of an invoke with a status.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object? _body;

        /// <summary>Ends with that status and body.</summary>
        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>Ends with no status.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>Ends with a message.</summary>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>Ends with a message and what caused it.</summary>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The answer with that status and body.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
