using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Dialogs.Teams;

/// <summary>What an invoke is answered with that could not be done: words in the shape that its caller shows, else a status alone.</summary>
public static class FailedInvoke
{
    /// <summary>The name of the invoke that a click on a card is.</summary>
    public const string CardAction = "adaptiveCard/action";

    private const string ErrorType = "application/vnd.microsoft.error";
    private const int Ok = 200;
    private const int FirstOfServer = 500;

    /// <summary>Whether whoever sent an invoke of that name shows words.</summary>
    public static bool ShowsWords(string? name) => Of(name, FirstOfServer, "").Body is not null;

    /// <summary>The answer.</summary>
    /// <param name="name">The invoke's name.</param>
    /// <param name="status">400 and up as in HTTP.</param>
    /// <param name="words">What the person reads.</param>
    public static InvokeResponse Of(string? name, int status, string words) => name switch
    {
        CardAction => new() { Status = Ok, Body = Card(status, words) },
        "task/fetch" or "task/submit" => new() { Status = Ok, Body = Window.Say(words) },
        "composeExtension/fetchTask" or "composeExtension/submitAction" =>
            new() { Status = Ok, Body = new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse(words) } },
        _ => new() { Status = status },
    };

    /// <summary>The answer to a click.</summary>
    public static AdaptiveCardInvokeResponse Card(int status, string words) => new()
    {
        StatusCode = status,
        Type = ErrorType,
        Value = new Error(status < FirstOfServer ? "BadRequest" : "InternalServerError", words),
    };
}
