using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Script;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Makes the cards that show how things stand now.</summary>
public sealed class CurrentCard(TextsWriter writer, Memory memory, PersonClock clock, Voice voice)
{
    /// <summary>The texts when they are ready, else the status.</summary>
    public async Task<Card> BuildAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Interview.Next(await memory.DeclineAsync(turnContext, cancellationToken)) is null
            ? await TextsAsync(turnContext, cancellationToken)
            : await StatusAsync(turnContext, cancellationToken);

    /// <summary>The texts, written anew from what is known.</summary>
    public async Task<Card> TextsAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        return TextsCard.Build(decline, writer.Write(decline), moment.Now, moment.Zone, voice.Copy);
    }

    /// <summary>What is known and what is open.</summary>
    public async Task<Card> StatusAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        return StatusCard.Build(decline, moment.Now, moment.Zone, voice.Copy);
    }
}
