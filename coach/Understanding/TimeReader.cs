using DeclineBot.Coach.Deadlines;

namespace DeclineBot.Coach.Understanding;

/// <summary>Hears when something was or will be.</summary>
internal sealed class TimeReader(Utterance utterance, IReadOnlyList<Match> frames, DateTimeOffset now, TimeZoneInfo zone)
{
    public Decline Read(Decline values, Slot? asked) => values with
    {
        DecidedAt = When(Slot.Decided, asked, Lean.Past),
        OfferEnds = When(Slot.OfferEnds, asked, Lean.Future),
        AnswerBy = When(Slot.AnswerBy, asked, Lean.Future),
        CallAt = When(Slot.CallAt, asked, Lean.Future),
    };

    private DateTimeOffset? When(Slot slot, Slot? asked, Lean lean)
    {
        if (asked == slot)
        {
            return Instant(utterance.Text, slot, lean);
        }

        var times = frames
            .Where(match => match.Pattern.Key == $"time.{slot}")
            .SelectMany(match => match.Captures)
            .Where(capture => capture.Kind == "time")
            .Select(capture => Instant(utterance.Typed(capture.From, capture.To), slot, lean))
            .Where(time => time is not null)
            .Distinct()
            .ToArray();
        return times.Length == 1 ? times[0] : null;
    }

    private DateTimeOffset? Instant(string words, Slot slot, Lean lean) =>
        SpokenTime.Read(words, now, zone, lean, endOfDay: slot is Slot.OfferEnds or Slot.AnswerBy).At;
}
