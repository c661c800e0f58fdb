using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs;

/// <summary>What a person sees at the bot's home, where a channel has one: the welcome, and the decline with its clock.</summary>
public sealed class HomePage(Memory memory, PersonClock clock, Voice voice)
{
    /// <summary>The name of the event that asks for the page, and of the event that carries it.</summary>
    public const string EventName = "home";

    /// <summary>Sends the page as it is now.</summary>
    public async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        List<Card> cards = [WelcomeCard.Build(voice.Copy)];
        if (decline.Standing is not null)
        {
            var moment = await clock.NowAsync(turnContext, cancellationToken);
            cards.Add(StatusCard.Build(decline, moment.Now, moment.Zone, voice.Copy));
        }

        var page = turnContext.Activity.CreateReply();
        (page.Type, page.Name) = (ActivityTypes.Event, EventName);
        page.Attachments = [.. cards.SelectMany(card => CardMessage.Create(card, turnContext.Activity.ChannelId).Attachments!)];
        await turnContext.SendActivityAsync(page, cancellationToken);
    }
}
