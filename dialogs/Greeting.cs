using DeclineBot.Cards;
using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Welcomes a person once, and offers the three things to begin with.</summary>
public sealed class Greeting(Memory memory, ModelNotice notice, Voice voice)
{
    /// <summary>Shows the welcome, unless the person has seen it.</summary>
    /// <returns>Whether it was shown.</returns>
    public async Task<bool> WelcomeOnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        if (talk.Welcomed)
        {
            return false;
        }

        await memory.KeepAsync(turnContext, talk with { Welcomed = true }, cancellationToken);
        await notice.TellOnceAsync(turnContext, cancellationToken);
        await voice.ShowAsync(turnContext, WelcomeCard.Build(voice.Copy), cancellationToken);
        return true;
    }

    /// <summary>Says a line, with the three things to begin with as buttons.</summary>
    public async Task OfferMenuAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken)
    {
        var line = await voice.LineAsync(turnContext, key, cancellationToken);
        var buttons = Voice.Buttons(
            (Verbs.Prepare, voice.Copy["card.action.prepare"]),
            (Verbs.Practise, voice.Copy["card.action.practise"]),
            (Verbs.Review, voice.Copy["card.action.review"]));
        await turnContext.SendActivityAsync(voice.Ask(turnContext, line, buttons), cancellationToken);
    }
}
