using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace DeclineBot.Coach.Deadlines;

/// <summary>Turns people's words for a time into an instant in their zone.</summary>
public static class SpokenTime
{
    // Nobody needs more words to say when; the rest is not worth a recognizer's time.
    private const int LongestAnswer = 500;

    // Before this hour people still call the evening behind them "tonight".
    private static readonly TimeSpan NightIsOver = TimeSpan.FromHours(5);

    /// <summary>Reads an answer such as "yesterday evening" or "Friday at 5".</summary>
    /// <param name="text">What was said.</param>
    /// <param name="now">When it was said.</param>
    /// <param name="zone">The zone of who said it.</param>
    /// <param name="lean">Whether a past or a coming time was asked for.</param>
    /// <param name="endOfDay">Whether a day without a time means its end, as with an offer's last day.</param>
    public static SpokenTimeResult Read(string text, DateTimeOffset now, TimeZoneInfo zone, Lean lean, bool endOfDay = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);

        var local = LocalClock.Show(now, zone);
        if (WrittenTime.Read(text, zone) is { } written)
        {
            return Judge(written, now, lean);
        }

        if (ImpossibleTime.IsIn(text))
        {
            return SpokenTimeResult.Failed(TimeFailure.Impossible);
        }

        var words = PlainWords.Of(text.Length > LongestAnswer ? text[..LongestAnswer] : text);
        var found = Recognize(words, local);
        found = found.Count > 0 ? found : Recognize($"on {words.TrimStart()}", local);

        List<RecognizedTime> times = [.. found.Where(time => time.Readings.Count > 0)];
        if (times.Count == 0 && found is [{ Duration: not null } length])
        {
            times = [length.Away(local, lean)];
        }

        if (times.Count == 0)
        {
            return SpokenTimeResult.Failed(TimeFailure.NotATime);
        }

        List<Reading?> picks = [.. Joined(times).Select(time => Pick(Spread(time, words, local, lean), local, lean, endOfDay))];
        if (picks.All(pick => pick is null))
        {
            return SpokenTimeResult.Failed(lean == Lean.Past ? TimeFailure.InTheFuture : TimeFailure.InThePast);
        }

        Reading[] chosen = [.. picks.OfType<Reading>().OrderBy(pick => pick.Precision)];
        return chosen.Any(pick => pick.At.Date != chosen[0].At.Date)
            ? SpokenTimeResult.Failed(TimeFailure.Ambiguous)
            : SpokenTimeResult.Of(ToInstant(chosen[0], local, now, zone), chosen[0].Precision);
    }

    private static SpokenTimeResult Judge(DateTimeOffset at, DateTimeOffset now, Lean lean) => (lean, at.CompareTo(now)) switch
    {
        (Lean.Past, > 0) => SpokenTimeResult.Failed(TimeFailure.InTheFuture),
        (Lean.Future, < 0) => SpokenTimeResult.Failed(TimeFailure.InThePast),
        _ => SpokenTimeResult.Of(at, TimePrecision.Exact),
    };

    // A lone "the 30th" is a day only behind "on"; hence the second attempt above. "The day they called" says no day, but is read as today.
    private static List<RecognizedTime> Recognize(string words, DateTime local) =>
        [.. DateTimeRecognizer.RecognizeDateTime(words, Culture.English, refTime: local)
            .Where(result => !result.Text.Equals("the day", StringComparison.OrdinalIgnoreCase))
            .Select(result => RecognizedTime.From(result, local))];

    // "Yesterday, at lunch" and "end of day Friday" come in two pieces.
    private static List<RecognizedTime> Joined(List<RecognizedTime> times)
    {
        if (times is not [var one, var other])
        {
            return times;
        }

        var (day, clock) = one.IsOfDays ? (one, other) : (other, one);
        var closes = clock.Text.Contains("end of", StringComparison.OrdinalIgnoreCase) || clock.Text.Contains("eod", StringComparison.OrdinalIgnoreCase);
        if (!day.IsOfDays || !(clock.IsOfAnyDay || (closes && clock.Kind.StartsWith("datetime", StringComparison.Ordinal))))
        {
            return times;
        }

        var readings =
            from date in day.Readings
            from time in clock.Readings
            select time.Shift((date.Start - time.Start.Date).TotalDays) with { IsOfAnyDay = false };
        return [new RecognizedTime($"{day.Text} {clock.Text}", clock.Kind, [.. readings])];
    }

    // The readings that the recognizer leaves to the reader: the day of a bare time, the week of a bare weekday.
    private static IEnumerable<Reading> Spread(RecognizedTime time, string words, DateTime now, Lean lean)
    {
        var away = lean == Lean.Past ? -1 : 1;
        foreach (var reading in time.Readings)
        {
            if (reading.IsOfAnyDay)
            {
                yield return reading;
                yield return reading.Shift(away);
            }
            else if (reading.IsBareWeekday && reading.Start.Date == now.Date)
            {
                yield return reading.Shift(7 * away);
            }
            else if (lean == Lean.Past && reading.Start > now && IsRecent(time, words, reading, now) is { } days)
            {
                yield return reading.Shift(days);
            }
            else if (time.Text.StartsWith("last night", StringComparison.OrdinalIgnoreCase) && reading.At.TimeOfDay < NightIsOver && reading.At.AddDays(1) <= now)
            {
                yield return reading.Shift(1);
            }
            else
            {
                yield return reading;
            }
        }
    }

    // On a Monday "the weekend" is the one that was; after midnight "tonight" is the night that was.
    private static int? IsRecent(RecognizedTime time, string words, Reading reading, DateTime now)
    {
        if (time.Text.EndsWith("weekend", StringComparison.OrdinalIgnoreCase) && !words.Contains("next", StringComparison.OrdinalIgnoreCase))
        {
            return -7;
        }

        return now.TimeOfDay < NightIsOver && reading.Start.Date == now.Date && reading.Precision == TimePrecision.PartOfDay ? -1 : null;
    }

    private static Reading? Pick(IEnumerable<Reading> readings, DateTime now, Lean lean, bool endOfDay)
    {
        var ends = endOfDay && lean == Lean.Future;
        Reading[] fitting = [.. readings.Where(reading => lean == Lean.Past ? reading.Start <= now : Last(reading) >= now)];
        Reading[] likely = [.. fitting.Where(reading => !reading.IsUnlikely)];
        var pool = likely is [] ? fitting : likely;
        if (pool is [])
        {
            return null;
        }

        var pick = lean == Lean.Past ? pool.MaxBy(reading => reading.At) : pool.MinBy(reading => reading.At);
        var at = ends && pick.Precision == TimePrecision.Day && pick.End > pick.Start ? pick.End.AddMinutes(-1) : pick.At;
        var outside = lean == Lean.Past ? at > now : at < now;
        return pick with { At = outside ? now : at };
    }

    private static DateTime Last(Reading reading) => reading.End > reading.Start ? reading.End.AddTicks(-1) : reading.At;

    private static DateTimeOffset ToInstant(Reading reading, DateTime local, DateTimeOffset now, TimeZoneInfo zone) =>
        reading.IsElapsed || reading.At == local
            ? TimeZoneInfo.ConvertTime(now + (reading.At - local), zone)
            : LocalClock.ToInstant(reading.At, zone);
}
