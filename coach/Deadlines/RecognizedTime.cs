using System.Globalization;
using Microsoft.Recognizers.Text;

namespace DeclineBot.Coach.Deadlines;

/// <summary>A finding of the date recognizer, as the readings that it allows.</summary>
internal sealed record RecognizedTime(string Text, string Kind, IReadOnlyList<Reading> Readings)
{
    // Longer than this nobody waits with an offer.
    private static readonly TimeSpan LongestDuration = TimeSpan.FromDays(366);

    // Hours that people decide and call in, where they don't say whether it is before or after noon.
    private static readonly TimeSpan LikelyFrom = TimeSpan.FromHours(8);
    private static readonly TimeSpan LikelyTo = TimeSpan.FromHours(20);

    public bool IsOfAnyDay => Readings.Any(reading => reading.IsOfAnyDay);

    /// <summary>Whether it names days and nothing finer.</summary>
    public bool IsOfDays => Readings.Count > 0 && Readings.All(reading => reading.Precision == TimePrecision.Day && reading.End > reading.Start);

    /// <summary>The TIMEX of its first reading.</summary>
    public string Timex { get; private init; } = string.Empty;

    /// <summary>A length of time, which is a point only where one asks how far away something is.</summary>
    public TimeSpan? Duration { get; private init; }

    /// <summary>The point that lies the length of this duration away: "two days", said of when.</summary>
    public RecognizedTime Away(DateTime now, Lean lean)
    {
        var at = lean == Lean.Past ? now - Duration!.Value : now + Duration!.Value;
        var days = !Timex.Contains('T', StringComparison.Ordinal);
        var reading = days ? Reading.Days(at.Date, at.Date.AddDays(1)) : Elapsed(Reading.Point(at, TimePrecision.Hour), now);
        return this with { Readings = [reading] };
    }

    public static RecognizedTime From(ModelResult result, DateTime now)
    {
        var kind = result.TypeName[(result.TypeName.IndexOf('.', StringComparison.Ordinal) + 1)..];

        // What is found need not resolve to anything.
        var values = result.Resolution?.GetValueOrDefault("values") as IEnumerable<Dictionary<string, string>> ?? [];
        List<Reading> readings = [.. values.Select(row => Read(row, now)).OfType<Reading>()];
        readings = IsElapsed(result.Text) && values.All(IsToTheSecond) ? [.. readings.Select(reading => Elapsed(reading, now))] : readings;
        return new RecognizedTime(result.Text, kind, MarkUnlikely([.. readings.Select(reading => Later(reading, result.Text))]))
        {
            Timex = values.FirstOrDefault()?.GetValueOrDefault("timex") ?? string.Empty,
            Duration = kind == "duration" ? Length(values.FirstOrDefault()) : null,
        };
    }

    // The recognizer takes "6ish" for six in the morning.
    private static Reading Later(Reading reading, string text) =>
        text.EndsWith("ish", StringComparison.OrdinalIgnoreCase) && reading.At.TimeOfDay < LikelyFrom && reading.End == reading.Start ? reading.Shift(0.5) : reading;

    private static TimeSpan? Length(Dictionary<string, string>? row) =>
        double.TryParse(row?.GetValueOrDefault("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0 && seconds <= LongestDuration.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    private static bool IsElapsed(string text) =>
        text.EndsWith(" ago", StringComparison.Ordinal) || text.EndsWith(" later", StringComparison.Ordinal)
        || text.EndsWith(" from now", StringComparison.Ordinal) || text.StartsWith("in ", StringComparison.Ordinal);

    // Counting from now gives a full TIMEX; "in the morning at 7" doesn't.
    private static bool IsToTheSecond(Dictionary<string, string> row) =>
        DateTime.TryParseExact(row.GetValueOrDefault("timex"), "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Reading Elapsed(Reading reading, DateTime now) =>
        reading with { IsElapsed = true, Precision = (reading.At - now).Duration() < TimeSpan.FromHours(1) ? TimePrecision.Exact : TimePrecision.Hour };

    private static Reading? Read(Dictionary<string, string> row, DateTime now)
    {
        var timex = row.GetValueOrDefault("timex") ?? string.Empty;
        switch (timex)
        {
            case "PRESENT_REF":
                return Reading.Point(now, TimePrecision.Exact) with { IsElapsed = true };
            case "PAST_REF" or "FUTURE_REF":
                return null;
            default:
                break;
        }

        if (row.TryGetValue("value", out var value))
        {
            return row.GetValueOrDefault("type") == "duration" ? null : Point(value, timex, now);
        }

        var (start, end) = (row.GetValueOrDefault("start"), row.GetValueOrDefault("end"));
        if (start is null || end is null)
        {
            // "By Friday", "since Monday": the one edge that is named. The edge of a longer period is the day after it.
            var beyond = end is not null && row.GetValueOrDefault("sourceEntity") == "datetimerange";
            var edge = Point(start ?? end ?? string.Empty, timex, now);
            return beyond && edge is { Precision: TimePrecision.Day } ? edge.Value.Shift(-1) : edge;
        }

        return Moment(start, now) is { } from && Moment(end, now) is { } to ? Stretch(from, to, timex, row.GetValueOrDefault("Mod")) : null;
    }

    private static Reading? Point(string value, string timex, DateTime now)
    {
        if (Moment(value, now) is not { } moment)
        {
            return null;
        }

        if (!moment.HasClock)
        {
            return Reading.Days(moment.At, moment.At.AddDays(1)) with { IsBareWeekday = IsWeekday(timex) };
        }

        // The end of a day stands for the day.
        if (timex.EndsWith("T23:59:59", StringComparison.Ordinal))
        {
            return Reading.Point(moment.At, TimePrecision.Day);
        }

        var toTheMinute = timex[(timex.LastIndexOf('T') + 1)..].Contains(':', StringComparison.Ordinal);
        return Reading.Point(moment.At, toTheMinute ? TimePrecision.Exact : TimePrecision.Hour) with { IsOfAnyDay = !moment.HasDay };
    }

    private static Reading Stretch((DateTime At, bool HasDay, bool HasClock) from, (DateTime At, bool HasDay, bool HasClock) to, string timex, string? mod)
    {
        if (!from.HasClock)
        {
            return Reading.Days(from.At, to.At);
        }

        // Between two named times the first one counts: a call begins, a decision falls.
        if (timex.StartsWith('('))
        {
            return new Reading(from.At, to.At, from.At, from.At.Minute == 0 ? TimePrecision.Hour : TimePrecision.Exact) { IsOfAnyDay = !from.HasDay };
        }

        var middle = PartOfDay.MiddleOf(timex) is { } hour ? from.At.Date + hour : from.At + ((to.At - from.At) / 2);
        middle = mod switch { "start" => middle.AddHours(-1), "end" => middle.AddHours(1), _ => middle };
        return new Reading(from.At, to.At, middle, TimePrecision.PartOfDay) { IsOfAnyDay = !from.HasDay, IsBareWeekday = IsWeekday(timex) };
    }

    private static (DateTime At, bool HasDay, bool HasClock)? Moment(string value, DateTime now)
    {
        if (TimeSpan.TryParseExact(value, "hh\\:mm\\:ss", CultureInfo.InvariantCulture, out var clock))
        {
            return (now.Date + clock, false, true);
        }

        if (DateTime.TryParseExact(value, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return (moment, true, true);
        }

        return DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, true, false) : null;
    }

    private static bool IsWeekday(string timex) => timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal);

    private static List<Reading> MarkUnlikely(List<Reading> readings)
    {
        var twelveApart = readings.Any(one => readings.Any(other => (other.At - one.At).Duration() == TimeSpan.FromHours(12) && one.Precision != TimePrecision.Day));
        return twelveApart
            ? [.. readings.Select(reading => reading with { IsUnlikely = reading.At.TimeOfDay < LikelyFrom || reading.At.TimeOfDay >= LikelyTo })]
            : readings;
    }
}
