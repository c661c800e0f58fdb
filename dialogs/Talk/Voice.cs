using DeclineBot.Cards;
using DeclineBot.Coach.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Talk;

/// <summary>Says lines, never the same wording twice in a row, and shows cards in the way of the channel.</summary>
public sealed class Voice(Copy copy, Memory memory)
{
    /// <summary>The words.</summary>
    public Copy Copy => copy;

    /// <summary>The next wording of a line.</summary>
    public async Task<string> LineAsync(
        ITurnContext turnContext, string key, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        if (copy.Wordings(key).Count == 1)
        {
            return copy.Say(key, values);
        }

        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        var times = talk.Said.GetValueOrDefault(key);
        var said = new Dictionary<string, int>(talk.Said) { [key] = times + 1 };
        await memory.KeepAsync(turnContext, talk with { Said = said }, cancellationToken);
        return copy.SayNth(key, times, values);
    }

    /// <summary>Says a line; it leads in to what is said next in the turn.</summary>
    public async Task SayAsync(
        ITurnContext turnContext, string key, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        await LeadInAsync(turnContext, await LineAsync(turnContext, key, cancellationToken, values), cancellationToken);
    }

    /// <summary>Sends a text that leads in to what is said next in the turn.</summary>
    public static Task LeadInAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var line = Plain(text);
        line.InputHint = InputHints.IgnoringInput;
        return turnContext.SendActivityAsync(line, cancellationToken);
    }

    /// <summary>Sends a text of the person's, to the letter.</summary>
    public static Task SendAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(Plain(text), cancellationToken);

    /// <summary>Shows a card, in several messages where it is too large for one.</summary>
    public async Task ShowAsync(ITurnContext turnContext, Card card, CancellationToken cancellationToken)
    {
        foreach (var message in CardMessage.CreateAll(card, turnContext.Activity, copy))
        {
            await turnContext.SendActivityAsync(message, cancellationToken);
        }
    }

    /// <summary>Shows a card instead of the one that was clicked, where the channel can do that; else as a message, after the line.</summary>
    public async Task ReplaceAsync(ITurnContext turnContext, string? key, Card card, CancellationToken cancellationToken)
    {
        if (InPlace.Of(turnContext) is not { } place)
        {
            if (key is not null)
            {
                await SayAsync(turnContext, key, cancellationToken);
            }

            await ShowAsync(turnContext, card, cancellationToken);
        }
        else if (key is null)
        {
            place.Card = card;
        }
        else
        {
            var line = await LineAsync(turnContext, key, cancellationToken);
            place.Card = card with { Body = [new Note(line), .. card.Body] };
        }
    }

    /// <summary>A question with buttons: suggested actions, or in Teams, which shows three of those at most, a card.</summary>
    public Activity Ask(ITurnContext turnContext, string text, IList<Choice> choices)
    {
        var activity = choices.Count == 0 ? Plain(text) : CardMessage.Ask(text, choices, turnContext, copy);
        if (choices.Count == 0)
        {
            AskedQuestion.Note(turnContext, hasLastingButtons: false);
        }

        activity.TextFormat = TextFormatTypes.Plain;
        activity.InputHint = InputHints.ExpectingInput;
        return activity;
    }

    /// <summary>Options of a prompt that asks a line, with buttons or without.</summary>
    public PromptOptions Prompt(ITurnContext turnContext, string text, IList<Choice>? choices = null) => new()
    {
        Prompt = Ask(turnContext, text, choices ?? []),
        Choices = choices,
        Style = ListStyle.None,
    };

    /// <summary>Buttons that say their own words.</summary>
    public static IList<Choice> Buttons(params IEnumerable<(string Value, string Title)> buttons) =>
        [.. buttons.Select(button => new Choice(button.Value)
        {
            Action = new Microsoft.Bot.Schema.CardAction(ActionTypes.ImBack, button.Title, value: button.Title),
        })];

    // A person's words may hold markup: they are shown, not rendered.
    private static Activity Plain(string text)
    {
        var activity = MessageFactory.Text(text);
        activity.TextFormat = TextFormatTypes.Plain;
        return activity;
    }
}
