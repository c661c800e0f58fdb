using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A finished finding: its kind and its readings in the shape of the results; <c>End</c> is the token after it.</summary>
internal sealed record Mention(int End, string Type, List<Dictionary<string, string>> Values)
{
    private const string Unknown = "not resolved";

    public static Mention OfDate(int end, DatePoint date) =>
        new(end, "date", OrUnknown(date.Timex, "date", [.. date.Days.Select(day => Point(date.Timex, "date", Day(day)))]));

    public static Mention OfTime(int end, ClockTime time) =>
        new(end, "time", [.. time.Readings.Select(reading => Point(reading.Timex, "time", Time(reading.OfDay)))]);

    public static Mention OfMoment(int end, DatePoint date, ClockTime time) =>
        new(end, "datetime", OrUnknown(date.Timex + time.Timex, "datetime",
        [
            .. from reading in time.Readings
               from day in date.Days
               select Point(date.Timex + reading.Timex, "datetime", Stamp(day + reading.OfDay)),
        ]));

    public static Mention OfMoment(int end, string timex, Moment moment) => new(end, "datetime", [Point(timex, "datetime", Stamp(moment))]);

    public static Mention OfPart(int end, DayPart part) =>
        new(end, "timerange", [Range(part.Code, "timerange", Time(part.Start), Time(part.End), part.Mod)]);

    public static Mention OfPart(int end, DatePoint date, DayPart part) =>
        new(end, "datetimerange", OrUnknown(date.Timex + part.Code, "datetimerange",
        [
            .. date.Days.Select(day => Range(date.Timex + part.Code, "datetimerange", Stamp(day + part.Start), Stamp(day + part.End), part.Mod)),
        ]));

    public static Mention OfSpans(int end, DatePoint? date, IEnumerable<ClockSpan> spans) => date is null
        ? new(end, "timerange", [.. spans.Select(span => Range(span.Timex, "timerange", Time(span.From.OfDay), Time(span.To.OfDay), null))])
        : new(end, "datetimerange",
        [
            .. from span in spans
               from day in date.Days
               let start = day + span.From.OfDay
               select Range(span.TimexOn(date.Timex), "datetimerange", Stamp(start), Stamp(start + span.Length), null),
        ]);

    public static Mention OfDays(int end, string timex, IEnumerable<(Moment Start, Moment End)> ranges, string? mod = null) =>
        new(end, "daterange", [.. ranges.Select(range => Range(timex, "daterange", Day(range.Start), Day(range.End), mod))]);

    public static Mention OfStamps(int end, string timex, Moment start, Moment stop) =>
        new(end, "datetimerange", [Range(timex, "datetimerange", Stamp(start), Stamp(stop), null)]);

    public static Mention OfStretch(int end, Stretch stretch) =>
        new(end, "duration", [Point(stretch.Timex, "duration", stretch.Seconds.ToString("0.######", CultureInfo.InvariantCulture))]);

    public static Mention OfSet(int end, string timex) => new(end, "set", [Point(timex, "set", Unknown)]);

    public static string Day(Moment day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Stamp(Moment moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Time(TimeSpan time) => time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Point(string timex, string type, string value) => new() { ["timex"] = timex, ["type"] = type, ["value"] = value };

    private static Dictionary<string, string> Range(string timex, string type, string start, string end, string? mod)
    {
        var range = new Dictionary<string, string> { ["timex"] = timex };
        if (mod is not null)
        {
            range["Mod"] = mod;
        }

        range["type"] = type;
        range["start"] = start;
        range["end"] = end;
        return range;
    }

    private static List<Dictionary<string, string>> OrUnknown(string timex, string type, List<Dictionary<string, string>> values) =>
        values is [] ? [Point(timex, type, Unknown)] : values;
}
