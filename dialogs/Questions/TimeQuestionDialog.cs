using System.Globalization;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks for a point in time, in people's words.</summary>
public sealed class TimeQuestionDialog(
    Slot slot,
    Lean lean,
    Func<Decline, DateTimeOffset, Decline> set,
    PersonClock clock,
    Voice voice,
    Listener listener) : QuestionDialog(slot, voice, listener)
{
    /// <inheritdoc/>
    protected override IList<Choice> Choices { get; } = Voice.Buttons(
        voice.Copy.Has($"choice.{slot}") ? voice.Copy.Wordings($"choice.{slot}").Select(words => (words, words)) : []);

    /// <inheritdoc/>
    protected override string NotUnderstood => $"retry.{Slot}NotATime";

    /// <inheritdoc/>
    protected override bool KnowsPlaces => false;

    /// <inheritdoc/>
    protected override async Task<string?> TakeAsync(
        ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken)
    {
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        var time = SpokenTime.Read(Pick(answer) ?? answer, moment.Now, moment.Zone, lean, endOfDay: Slot is Slot.OfferEnds or Slot.AnswerBy);
        if (time.At is not { } instant)
        {
            return $"retry.{Slot}{time.Failure}";
        }

        // Nobody calls "on Thursday": a call has an hour.
        if (Slot == Slot.CallAt && time.Precision is (TimePrecision.Day or TimePrecision.PartOfDay))
        {
            return "retry.CallAtNoHour";
        }

        await Listener.KeepAsync(turnContext, Slot, decline => set(decline, instant) with { TimeZone = moment.Zone.Id }, cancellationToken);
        if (Slot == Slot.Decided)
        {
            await SayTimeLeftAsync(turnContext, new DeclineClock(instant), moment.Now, cancellationToken);
        }

        return null;
    }

    private Task SayTimeLeftAsync(ITurnContext turnContext, DeclineClock due, DateTimeOffset now, CancellationToken cancellationToken) =>
        due.IsOver(now)
            ? Voice.SayAsync(turnContext, "decided.over", cancellationToken)
            : Voice.SayAsync(
                turnContext,
                due.Left(now).TotalHours switch { < 1 => "decided.minutes", >= 47 => "decided.all", _ => "decided.left" },
                cancellationToken,
                ("hours", Math.Round(due.Left(now).TotalHours).ToString(CultureInfo.InvariantCulture)));
}
