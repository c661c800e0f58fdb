using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Takes what a person says into the decline: the answer to the question, and what they said in passing.</summary>
public sealed class Listener(Memory memory, PersonClock clock, Voice voice)
{
    // "No idea, sorry": with more words than this something is said after all.
    private const int LongestShrug = 4;

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

    /// <summary>Takes what answers another question than the one asked, or corrects an earlier answer, and says so.</summary>
    /// <returns>False when nothing of the kind was said.</returns>
    public async Task<bool> TryElsewhereAsync(ITurnContext turnContext, string answer, Slot asked, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var heard = await HearAsync(turnContext, answer, asked: null, cancellationToken);
        var isCorrection = voice.Copy.Wordings("correction.marks").Any(mark => Holds(answer, mark));
        if (isCorrection && heard.Slots.Count == 0)
        {
            heard = await EarlierAsync(turnContext, answer, decline, asked, cancellationToken);
        }

        var taken = heard.Slots.Where(slot => slot != asked && (isCorrection || !Interview.IsKnown(decline, slot))).ToList();
        if (taken.Count == 0)
        {
            return false;
        }

        await memory.KeepAsync(turnContext, decline.Change(known => known.Correct(heard.Values, taken)), cancellationToken);
        await NoteAsync(turnContext, taken, cancellationToken);
        return true;
    }

    /// <summary>Says what was taken.</summary>
    public async Task NoteAsync(ITurnContext turnContext, IEnumerable<Slot> slots, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var zone = (await clock.NowAsync(turnContext, cancellationToken)).Zone;
        var known = slots.Order().Select(slot => Named(slot, SlotValues.Of(decline, slot, zone, voice.Copy))).Where(value => value is not null);
        await voice.SayAsync(turnContext, "opening.heard", cancellationToken, ("known", string.Join(" · ", known)));
    }

    /// <summary>Whether an answer says that there is none ("no idea", "idk, nothing really").</summary>
    public bool SaysNothing(string answer)
    {
        var said = Words(answer).Replace('’', '\'');
        return said.Split(' ').Length <= LongestShrug
            && voice.Copy.Wordings("dunno.words").Any(words => $"{said} ".StartsWith($"{words} ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Leaves a question out and says so.</summary>
    public async Task SkipAsync(ITurnContext turnContext, Slot slot, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        await memory.KeepAsync(turnContext, decline.Skip(slot), cancellationToken);
        await voice.SayAsync(turnContext, "skip.done", cancellationToken);
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

    // "No wait, it was in-house": said of the newest answer that it can be about.
    private async Task<Heard> EarlierAsync(ITurnContext turnContext, string answer, Decline decline, Slot asked, CancellationToken cancellationToken)
    {
        Slot[] chosen = [Slot.Medium, Slot.Origin, Slot.Who, Slot.Standing];
        foreach (var slot in decline.Asked.Reverse().Where(chosen.Contains).Concat(chosen).Distinct().Where(slot => slot != asked && Interview.IsKnown(decline, slot)))
        {
            var heard = await HearAsync(turnContext, answer, slot, cancellationToken);
            if (heard.Slots.Contains(slot))
            {
                return heard;
            }
        }

        return await HearAsync(turnContext, answer, asked: null, cancellationToken);
    }

    // "Thursday, 22:00" alone does not say what it is; "agency recruiter" does.
    private string? Named(Slot slot, string? value) =>
        value is not null && voice.Copy.Has($"opening.{slot}") ? voice.Copy.Say($"opening.{slot}", ("value", value)) : value;

    private static bool Holds(string answer, string words) => $" {Words(answer)} ".Contains($" {words} ", StringComparison.OrdinalIgnoreCase);

    private static string Words(string text) =>
        string.Join(' ', text.Split([' ', ',', '.', '!', '?', '…', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
