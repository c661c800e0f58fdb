using DeclineBot.Cards;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Teams;

/// <summary>
/// Answers a click on a card in Teams with the card as it is after the click, so that a button cannot be pressed twice.
/// What else there is to say comes as messages.
/// </summary>
public sealed class CardAnswers(ClickTurn turn, LiveCards live, Memory memory, CurrentCard current, Voice voice)
{
    private const string CardType = AdaptiveCards.AdaptiveCard.ContentType;
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const int Ok = 200;
    private const int BadRequest = 400;

    /// <summary>Does what the button says and answers with the card after it.</summary>
    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(ITurnContext turnContext, AdaptiveCardInvokeValue invoke, CancellationToken cancellationToken)
    {
        if (ClickTurn.Read(turnContext, invoke.Action.Data) is not { } click)
        {
            return FailedInvoke.Card(BadRequest, voice.Copy["teams.malformed"]);
        }

        if (await RepeatedAsync(turnContext, click, cancellationToken) is { } settled)
        {
            return Show(settled);
        }

        await live.TakeQuestionAsync(turnContext, click, cancellationToken);
        var place = await turn.RunAsync(turnContext, invoke.Action.Data, cancellationToken);
        return place.Line is { } line ? Of(Ok, MessageType, line)
            : place.Card is { } card ? Show(card)
            : await AfterAsync(turnContext, click, cancellationToken) is { } after ? Show(after)
            : Of(Ok, MessageType, voice.Copy["bot.clicked"]);
    }

    /// <summary>Does what the button says that came as a message, and updates the card's message.</summary>
    public async Task TakeAsync(ITurnContext turnContext, CardClick click, CancellationToken cancellationToken)
    {
        if (await RepeatedAsync(turnContext, click, cancellationToken) is not null)
        {
            return;
        }

        var message = turnContext.Activity.ReplyToId ?? "";
        var question = await live.TakeQuestionAsync(turnContext, click, cancellationToken);
        var place = await turn.RunAsync(turnContext, cancellationToken);
        var isSettled = click.Card is not (TextsCard.Kind or StatusCard.Kind) && (question is not null || click.Card != QuestionCard.Kind);
        if ((place.Card ?? (isSettled ? await AfterAsync(turnContext, click, cancellationToken) : null)) is not { } after)
        {
            return;
        }

        if (CardMessage.PartsOf(after, Microsoft.Bot.Connector.Channels.Msteams, voice.Copy) is [var only])
        {
            var update = CardMessage.Create(only, Microsoft.Bot.Connector.Channels.Msteams, turnContext.Activity.From?.Id);
            (update.Id, update.Text, update.TextFormat) = (message, question?.Text ?? "", TextFormatTypes.Plain);
            await turnContext.UpdateActivityAsync(update, cancellationToken);
        }
        else if (place.Card is not null)
        {
            await voice.ShowAsync(turnContext, after, cancellationToken);
        }
    }

    // The second of two quick clicks finds the first one done: it changes nothing and shows the same.
    private async Task<Card?> RepeatedAsync(ITurnContext turnContext, CardClick click, CancellationToken cancellationToken)
    {
        var settled = (await memory.TalkAsync(turnContext, cancellationToken)).Settled;
        return settled is not null && settled.MessageId == turnContext.Activity.ReplyToId && settled.Verb == click.Verb
            ? Settled(click, settled.Choice)
            : null;
    }

    // What shows how things stand stays, as of now; what was for one click is settled; the rest is left as it is.
    private async Task<Card?> AfterAsync(ITurnContext turnContext, CardClick click, CancellationToken cancellationToken)
    {
        switch (click.Card)
        {
            case TextsCard.Kind:
                return await current.BuildAsync(turnContext, cancellationToken);
            case StatusCard.Kind:
                return await current.StatusAsync(turnContext, cancellationToken);
        }

        var choice = ChoiceOf(click);
        if (choice is null || Settled(click, choice) is not { } card)
        {
            return null;
        }

        if (turnContext.Activity.ReplyToId is { Length: > 0 } message)
        {
            var talk = await memory.TalkAsync(turnContext, cancellationToken);
            await memory.KeepAsync(turnContext, talk with { Settled = new(message, click.Verb, choice) }, cancellationToken);
        }

        return card;
    }

    private string? ChoiceOf(CardClick click) => click.Verb switch
    {
        Verbs.Answer => click.Answer,
        Verbs.SubmitForm => voice.Copy["card.form.sent"],
        Verbs.Rate => DebriefDialog.StarsOf(click).Replace(" ", " · ", StringComparison.Ordinal),
        Verbs.Prepare when click.Card is FormCard.Kind or FormOfferCard.Kind => voice.Copy["card.action.oneByOne"],
        Verbs.Prepare or Verbs.Practise or Verbs.Review => voice.Copy[$"card.action.{click.Verb}"],
        _ => null,
    };

    private Card? Settled(CardClick click, string choice) => Original(click.Card) is { } card ? SettledCard.Of(card, choice, voice.Copy) : null;

    private Card? Original(string kind) => kind switch
    {
        QuestionCard.Kind => new Card("", [], []) { Kind = QuestionCard.Kind },
        WelcomeCard.Kind => WelcomeCard.Build(voice.Copy, isWorkspace: true),
        FormOfferCard.Kind => FormOfferCard.Build(voice.Copy),
        FormCard.Kind => new Card(voice.Copy["card.form.title"], [], []) { Kind = FormCard.Kind },
        RatingCard.Kind => new Card(voice.Copy["card.rating.title"], [], []) { Kind = RatingCard.Kind },
        _ => null,
    };

    // A card that takes several messages can't replace one of them.
    private AdaptiveCardInvokeResponse Show(Card card) =>
        CardMessage.PartsOf(card, Microsoft.Bot.Connector.Channels.Msteams, voice.Copy) is [var only]
            ? Of(Ok, CardType, CardMessage.Create(only, Microsoft.Bot.Connector.Channels.Msteams).Attachments![0].Content!)
            : Of(Ok, MessageType, voice.Copy["bot.clicked"]);

    private static AdaptiveCardInvokeResponse Of(int status, string type, object value) => new() { StatusCode = status, Type = type, Value = value };
}
