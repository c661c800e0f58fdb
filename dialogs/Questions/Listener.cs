using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Takes what a person says into the decline: the answer to the question, and what they said in passing.</summary>
public sealed class Listener(Memory memory, PersonClock clock)
{
    /// <summary>What an utterance says about the offer.</summary>
    public Task<Heard> HearAsync(ITurnContext turnContext, Slot? asked, CancellationToken cancellationToken) =>
        HearAsync(turnContext, turnContext.Activity.Text ?? "", asked, cancellationToken);

    /// <summary>What an earlier utterance says about the offer.</summary>
    public async Task<Heard> HearAsync(ITurnContext turnContext, string utterance, Slot? asked, CancellationToken cancellationToken)
    {
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        return SlotReader.Read(utterance, asked, moment.Now, moment.Zone);
    }

    /// <summary>Keeps the answer to a question.</summary>
    public async Task<Decline> KeepAsync(
        ITurnContext turnContext, Slot asked, Func<Decline, Decline> answer, CancellationToken cancellationToken)
    {
        // The texts say nothing of when the call is, so their card stays current.
        var known = await memory.DeclineAsync(turnContext, cancellationToken);
        var decline = (asked == Slot.CallAt ? answer(known) : known.Change(answer)).Answered(asked);
        await memory.KeepAsync(turnContext, decline, cancellationToken);
        return decline;
    }

    /// <summary>Whether anything is still to be asked.</summary>
    public async Task<bool> IsOpenAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Interview.Next(await memory.DeclineAsync(turnContext, cancellationToken)) is not null;

    /// <summary>Keeps what was said in passing, and returns what was new.</summary>
    public async Task<IReadOnlyList<Slot>> AdoptAsync(ITurnContext turnContext, Heard heard, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var fresh = heard.Slots.Where(slot => !Interview.IsKnown(decline, slot)).ToList();
        if (fresh.Count > 0)
        {
            await memory.KeepAsync(turnContext, decline.Change(known => known.Adopt(heard.Values)), cancellationToken);
        }

        return fresh;
    }
}
