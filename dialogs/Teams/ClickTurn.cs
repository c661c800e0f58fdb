using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Teams;

/// <summary>Takes a turn whose activity asks for an answer as the click that other channels send as a message.</summary>
public sealed class ClickTurn(MainDialog dialog, ModelNotice notice, Memory memory)
{
    /// <summary>The click that a value is, or null when it is none.</summary>
    public static CardClick? Read(ITurnContext turnContext, object? value) =>
        CardClick.From(new Activity(ActivityTypes.Message) { ChannelId = turnContext.Activity.ChannelId, Value = value });

    /// <summary>Runs the dialogs for a click that is a message, and returns what they want to show in place of the card.</summary>
    public async Task<InPlace> RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var place = InPlace.Begin(turnContext, saysLines: false);
        await dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);
        return place;
    }

    /// <summary>Runs the dialogs, and returns what they want to show in place of the card.</summary>
    public async Task<InPlace> RunAsync(ITurnContext turnContext, object? value, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var invoke = activity.Value;
        var place = InPlace.Begin(turnContext);
        try
        {
            // Prompts take nothing but messages.
            (activity.Type, activity.Value) = (ActivityTypes.Message, value);
            await notice.TellOnceAsync(turnContext, cancellationToken);
            await dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);
        }
        finally
        {
            (activity.Type, activity.Value) = (ActivityTypes.Invoke, invoke);
        }

        return place;
    }
}
