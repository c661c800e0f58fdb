using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

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

        var isWorkspace = IsWorkspace(turnContext);
        await memory.KeepAsync(turnContext, talk with { Welcomed = true, Warned = talk.Warned || isWorkspace }, cancellationToken);
        await notice.TellOnceAsync(turnContext, cancellationToken);
        await voice.ShowAsync(turnContext, WelcomeCard.Build(voice.Copy, isWorkspace), cancellationToken);
        return true;
    }

    /// <summary>Says once, where the channel may belong to an employer, that others may be able to read along; the welcome says so itself.</summary>
    public async Task WarnOnceAsync(ITurnContext turnContext, Command? said, CancellationToken cancellationToken)
    {
        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        if (talk.Warned || !IsWorkspace(turnContext) || (said == Command.Hello && !talk.Welcomed))
        {
            return;
        }

        await memory.KeepAsync(turnContext, talk with { Warned = true }, cancellationToken);
        await Voice.LeadInAsync(turnContext, voice.Copy["card.welcome.workspace"], cancellationToken);
    }

    /// <summary>The copy key of what is said to what couldn't be understood.</summary>
    public const string NotUnderstood = "idle.notUnderstood";

    /// <summary>Says a line, with the three things to begin with as buttons, or what can be done with the texts once they are there.</summary>
    public async Task OfferMenuAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken)
    {
        var hasTexts = Interview.Next(await memory.DeclineAsync(turnContext, cancellationToken)) is null;
        var line = await voice.LineAsync(turnContext, hasTexts && key == NotUnderstood ? "idle.withTexts" : key, cancellationToken);
        var buttons = hasTexts ? Voice.Buttons(
            (Verbs.Texts, voice.Copy["card.action.texts"]),
            (Verbs.Practise, voice.Copy["card.action.practise"]),
            (Verbs.Edit, voice.Copy["card.action.edit"])) : Voice.Buttons(
            (Verbs.Prepare, voice.Copy["card.action.prepare"]),
            (Verbs.Practise, voice.Copy["card.action.practise"]),
            (Verbs.Review, voice.Copy["card.action.review"]));
        await turnContext.SendActivityAsync(voice.Ask(turnContext, line, buttons), cancellationToken);
    }

    private static bool IsWorkspace(ITurnContext turnContext) => turnContext.Activity.ChannelId is Channels.Msteams or Channels.Slack;
}
