using System.Globalization;
using DeclineBot.Coach.Deadlines;

namespace DeclineBot.Coach.Tests.Deadlines;

public sealed class SpokenTimeTests
{
    private const string Berlin = "Europe/Berlin";

    // A Monday morning.
    private const string Monday = "2026-11-23T10:20+01:00";

    [Theory]
    [InlineData("just now", "2026-11-23T10:20+01:00", TimePrecision.Exact)]
    [InlineData("now", "2026-11-23T10:20+01:00", TimePrecision.Exact)]
    [InlineData("a minute ago", "2026-11-23T10:19+01:00", TimePrecision.Exact)]
    [InlineData("20 minutes ago", "2026-11-23T10:00+01:00", TimePrecision.Exact)]
    [InlineData("half an hour ago", "2026-11-23T09:50+01:00", TimePrecision.Exact)]
    [InlineData("about an hour ago", "2026-11-23T09:20+01:00", TimePrecision.Hour)]
    [InlineData("a couple of hours ago", "2026-11-23T08:20+01:00", TimePrecision.Hour)]
    [InlineData("24 hours ago", "2026-11-22T10:20+01:00", TimePrecision.Hour)]
    [InlineData("yesterday evening", "2026-11-22T19:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("I decided last night", "2026-11-22T22:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("this morning", "2026-11-23T10:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("early this morning", "2026-11-23T09:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("yesterday afternoon", "2026-11-22T14:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("Sunday night", "2026-11-22T22:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("in the evening", "2026-11-22T19:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("yesterday", "2026-11-22T12:00+01:00", TimePrecision.Day)]
    [InlineData("the day before yesterday", "2026-11-21T12:00+01:00", TimePrecision.Day)]
    [InlineData("two days ago", "2026-11-21T12:00+01:00", TimePrecision.Day)]
    [InlineData("a few days ago", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("two days", "2026-11-21T12:00+01:00", TimePrecision.Day)]
    [InlineData("a week ago", "2026-11-16T12:00+01:00", TimePrecision.Day)]
    [InlineData("today", "2026-11-23T10:20+01:00", TimePrecision.Day)]
    [InlineData("on Friday", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("last Friday", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("on Monday", "2026-11-16T12:00+01:00", TimePrecision.Day)]
    [InlineData("over the weekend", "2026-11-22T00:00+01:00", TimePrecision.Day)]
    [InlineData("last weekend", "2026-11-22T00:00+01:00", TimePrecision.Day)]
    [InlineData("last week", "2026-11-19T12:00+01:00", TimePrecision.Day)]
    [InlineData("Friday at 5", "2026-11-20T17:00+01:00", TimePrecision.Hour)]
    [InlineData("Friday at 5pm", "2026-11-20T17:00+01:00", TimePrecision.Hour)]
    [InlineData("Friday at 5 am", "2026-11-20T05:00+01:00", TimePrecision.Hour)]
    [InlineData("at 5", "2026-11-22T17:00+01:00", TimePrecision.Hour)]
    [InlineData("at 9", "2026-11-23T09:00+01:00", TimePrecision.Hour)]
    [InlineData("at 14:30", "2026-11-22T14:30+01:00", TimePrecision.Exact)]
    [InlineData("yesterday at half past eight", "2026-11-22T08:30+01:00", TimePrecision.Exact)]
    [InlineData("yesterday at 7", "2026-11-22T19:00+01:00", TimePrecision.Hour)]
    [InlineData("yesterday at noon", "2026-11-22T12:00+01:00", TimePrecision.Hour)]
    [InlineData("yesterday at lunch", "2026-11-22T12:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("3 March", "2026-03-03T12:00+01:00", TimePrecision.Day)]
    [InlineData("March 3rd at noon", "2026-03-03T12:00+01:00", TimePrecision.Hour)]
    [InlineData("Nov 20", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("2026-11-20", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("20/11", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("the 20th", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("on the 20th", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    [InlineData("Friday 20 November at 16:45", "2026-11-20T16:45+01:00", TimePrecision.Exact)]
    [InlineData("2026-11-21T17:30", "2026-11-21T17:30+01:00", TimePrecision.Exact)]
    [InlineData("2026-11-21T17:30:00Z", "2026-11-21T18:30+01:00", TimePrecision.Exact)]
    [InlineData("a few moments ago", "2026-11-23T10:20+01:00", TimePrecision.Exact)]
    [InlineData("Yday evening", "2026-11-22T19:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("on Wensday", "2026-11-18T12:00+01:00", TimePrecision.Day)]
    [InlineData("yesterday around 6ish", "2026-11-22T18:00+01:00", TimePrecision.Hour)]
    [InlineData("Friday between 2 and 3", "2026-11-20T14:00+01:00", TimePrecision.Hour)]
    [InlineData("Monday morning", "2026-11-16T10:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("YESTERDAY EVENING!!", "2026-11-22T19:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("I think it was on Friday at around 5 o'clock", "2026-11-20T17:00+01:00", TimePrecision.Hour)]
    [InlineData("since Friday", "2026-11-20T12:00+01:00", TimePrecision.Day)]
    public void Read_PastWords_GivesLastFittingInstant(string text, string expected, TimePrecision precision) =>
        AssertTime(text, Monday, Berlin, Lean.Past, expected, precision);

    [Theory]
    [InlineData("tomorrow at 3", "2026-11-24T15:00+01:00", TimePrecision.Hour)]
    [InlineData("Friday at 5", "2026-11-27T17:00+01:00", TimePrecision.Hour)]
    [InlineData("next Tuesday at 10am", "2026-12-01T10:00+01:00", TimePrecision.Hour)]
    [InlineData("in two hours", "2026-11-23T12:20+01:00", TimePrecision.Hour)]
    [InlineData("in 30 minutes", "2026-11-23T10:50+01:00", TimePrecision.Exact)]
    [InlineData("at 14:30", "2026-11-23T14:30+01:00", TimePrecision.Exact)]
    [InlineData("at 9", "2026-11-24T09:00+01:00", TimePrecision.Hour)]
    [InlineData("tomorrow morning", "2026-11-24T10:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("this evening", "2026-11-23T19:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("tonight", "2026-11-23T22:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("Thursday", "2026-11-26T12:00+01:00", TimePrecision.Day)]
    [InlineData("Monday", "2026-11-30T12:00+01:00", TimePrecision.Day)]
    [InlineData("in a few days", "2026-11-26T12:00+01:00", TimePrecision.Day)]
    [InlineData("November 30th, 5pm", "2026-11-30T17:00+01:00", TimePrecision.Hour)]
    [InlineData("the 30th", "2026-11-30T12:00+01:00", TimePrecision.Day)]
    [InlineData("in the morning at 7", "2026-11-24T07:00+01:00", TimePrecision.Hour)]
    [InlineData("3 March", "2027-03-03T12:00+01:00", TimePrecision.Day)]
    [InlineData("between 5 and 6pm", "2026-11-23T17:00+01:00", TimePrecision.Hour)]
    [InlineData("Friday from 2:30 to 3:30pm", "2026-11-27T14:30+01:00", TimePrecision.Exact)]
    [InlineData("first thing Monday morning", "2026-11-30T10:00+01:00", TimePrecision.PartOfDay)]
    [InlineData("48h", "2026-11-25T10:20+01:00", TimePrecision.Hour)]
    [InlineData("next week", "2026-12-03T12:00+01:00", TimePrecision.Day)]
    [InlineData("48 hours", "2026-11-25T10:20+01:00", TimePrecision.Hour)]
    [InlineData("today", "2026-11-23T12:00+01:00", TimePrecision.Day)]
    public void Read_FutureWords_GivesNextFittingInstant(string text, string expected, TimePrecision precision) =>
        AssertTime(text, Monday, Berlin, Lean.Future, expected, precision);

    [Theory]
    [InlineData("Friday", "2026-11-27T23:59+01:00")]
    [InlineData("by Friday", "2026-11-27T23:59+01:00")]
    [InlineData("end of day Friday", "2026-11-27T23:59:59+01:00")]
    [InlineData("until the end of the month", "2026-11-30T23:59+01:00")]
    [InlineData("today", "2026-11-23T23:59+01:00")]
    [InlineData("by COB tomorrow", "2026-11-24T23:59:59+01:00")]
    [InlineData("Friday at noon", "2026-11-27T12:00+01:00")]
    [InlineData("2026-12-01", "2026-12-01T23:59+01:00")]
    public void Read_LastDay_GivesItsEnd(string text, string expected)
    {
        var result = Read(text, Monday, Berlin, Lean.Future, endOfDay: true);

        Assert.Equal(Parse(expected), result.At);
    }

    [Theory]
    [InlineData("", TimeFailure.NotATime)]
    [InlineData("no idea", TimeFailure.NotATime)]
    [InlineData("already weeks ago", TimeFailure.NotATime)]
    [InlineData("a while ago", TimeFailure.NotATime)]
    [InlineData("recently", TimeFailure.NotATime)]
    [InlineData("the day they called", TimeFailure.NotATime)]
    [InlineData("I may have", TimeFailure.NotATime)]
    [InlineData("every Monday", TimeFailure.NotATime)]
    [InlineData("tomorrow", TimeFailure.InTheFuture)]
    [InlineData("this evening", TimeFailure.InTheFuture)]
    [InlineData("in two hours", TimeFailure.InTheFuture)]
    [InlineData("next week", TimeFailure.InTheFuture)]
    [InlineData("2026-11-23T17:30", TimeFailure.InTheFuture)]
    [InlineData("Saturday or Sunday", TimeFailure.Ambiguous)]
    [InlineData("yesterday at 25:00", TimeFailure.Impossible)]
    [InlineData("yesterday at 12:75", TimeFailure.Impossible)]
    [InlineData("yesterday at 24:30", TimeFailure.Impossible)]
    [InlineData("Friday at 27", TimeFailure.Impossible)]
    [InlineData("yesterday at 30 pm", TimeFailure.Impossible)]
    [InlineData("31 November", TimeFailure.Impossible)]
    [InlineData("Feb 30th", TimeFailure.Impossible)]
    [InlineData("the 32nd", TimeFailure.Impossible)]
    public void Read_NoPastTime_SaysWhy(string text, TimeFailure expected) =>
        Assert.Equal(expected, Read(text, Monday, Berlin, Lean.Past).Failure);

    [Theory]
    [InlineData("yesterday", TimeFailure.InThePast)]
    [InlineData("two days ago", TimeFailure.InThePast)]
    [InlineData("last Friday at 5pm", TimeFailure.InThePast)]
    [InlineData("whenever", TimeFailure.NotATime)]
    [InlineData("Tuesday or Wednesday", TimeFailure.Ambiguous)]
    public void Read_NoTimeToCome_SaysWhy(string text, TimeFailure expected) =>
        Assert.Equal(expected, Read(text, Monday, Berlin, Lean.Future).Failure);

    [Theory]
    [InlineData("last night", "2026-11-23T00:30+01:00", "2026-11-22T22:00+01:00")]
    [InlineData("tonight", "2026-11-23T00:30+01:00", "2026-11-22T22:00+01:00")]
    [InlineData("this evening", "2026-11-23T00:30+01:00", "2026-11-22T19:00+01:00")]
    [InlineData("just now", "2026-11-23T00:30+01:00", "2026-11-23T00:30+01:00")]
    [InlineData("today", "2026-11-23T00:30+01:00", "2026-11-23T00:30+01:00")]
    [InlineData("an hour ago", "2026-11-23T00:30+01:00", "2026-11-22T23:30+01:00")]
    [InlineData("last night at 1", "2026-11-23T08:00+01:00", "2026-11-23T01:00+01:00")]
    [InlineData("last night at 10", "2026-11-23T08:00+01:00", "2026-11-22T22:00+01:00")]
    [InlineData("today at 5", "2026-11-23T10:20+01:00", "2026-11-23T05:00+01:00")]
    [InlineData("Monday at 9", "2026-11-23T10:20+01:00", "2026-11-23T09:00+01:00")]
    [InlineData("this morning", "2026-11-23T08:15+01:00", "2026-11-23T08:15+01:00")]
    public void Read_SmallHoursAndToday_MeansWhatPeopleMean(string text, string now, string expected) =>
        Assert.Equal(Parse(expected), Read(text, now, Berlin, Lean.Past).At);

    [Theory]
    // Berlin skips 02:00–03:00 on 29 March 2026 and shows it twice on 25 October.
    [InlineData("at 2:30 am", "2026-03-29T09:00+02:00", Berlin, "2026-03-29T03:30+02:00")]
    [InlineData("at 2:30 am", "2026-10-25T09:00+01:00", Berlin, "2026-10-25T02:30+02:00")]
    [InlineData("an hour ago", "2026-03-29T03:30+02:00", Berlin, "2026-03-29T01:30+01:00")]
    [InlineData("an hour ago", "2026-10-25T02:30+01:00", Berlin, "2026-10-25T02:30+02:00")]
    [InlineData("just now", "2026-10-25T02:30+01:00", Berlin, "2026-10-25T02:30+01:00")]
    [InlineData("20 minutes ago", "2026-10-25T02:10+01:00", Berlin, "2026-10-25T02:50+02:00")]
    [InlineData("yesterday", "2026-03-29T09:00+02:00", Berlin, "2026-03-28T12:00+01:00")]
    [InlineData("yesterday evening", "2026-11-22T23:30+00:00", "Pacific/Kiritimati", "2026-11-22T19:00+14:00")]
    [InlineData("yesterday evening", "2026-11-23T03:30+00:00", "Pacific/Pago_Pago", "2026-11-21T19:00-11:00")]
    [InlineData("Friday at 5", "2026-11-23T00:10+00:00", "America/New_York", "2026-11-20T17:00-05:00")]
    [InlineData("this morning", "2026-11-23T10:20+00:00", "Asia/Kolkata", "2026-11-23T10:00+05:30")]
    public void Read_ZonesAndDaylightSaving_KeepsTheWallClock(string text, string now, string zone, string expected)
    {
        var result = Read(text, now, zone, Lean.Past);

        Assert.Equal(Parse(expected), result.At);
        Assert.Equal(Parse(expected).Offset, result.At!.Value.Offset);
    }

    [Fact]
    public void Read_AnyPastAnswer_NeverLiesInTheFuture()
    {
        string[] texts = ["today", "yesterday", "this week", "Friday at 5", "at 5", "this morning", "last night", "the 23rd", "November", "noon", "Monday"];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Berlin);
        for (var hour = 0; hour < 24 * 8; hour++)
        {
            var now = Parse(Monday).AddHours(hour);
            foreach (var text in texts)
            {
                Assert.False(SpokenTime.Read(text, now, zone, Lean.Past).At > now, $"'{text}' at {now:O}");
                Assert.False(SpokenTime.Read(text, now, zone, Lean.Future).At < now, $"'{text}' at {now:O}");
            }
        }
    }

    [Fact]
    public void Read_AnyWords_AnswersOnTheSideAskedFor()
    {
        string[] words =
        [
            "yesterday", "Friday", "at", "5", "17:30", "pm", "last", "next", "week", "in", "two", "hours", "days", "ago", "the", "20th", "of", "November", "end", "by", "since", "until",
            "morning", "evening", "tonight", "noon", "midnight", "weekend", "between", "and", "3", "to", "every", "half", "an", "hour", "now", "2026", "1999", "99999999999", "later", "-", ",", "may", "12/31", "6ish",
        ];
        var random = new Random(48);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Berlin);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Join(' ', random.GetItems(words, random.Next(1, 8)));
            var now = Parse(Monday).AddMinutes(random.Next(600_000));
            foreach (var lean in Enum.GetValues<Lean>())
            {
                var result = SpokenTime.Read(text, now, zone, lean);
                Assert.NotEqual(result.IsTime, result.Failure is not null);
                Assert.False(lean == Lean.Past ? result.At > now : result.At < now, $"{lean} '{text}' at {now:O} gave {result.At:O}");
            }
        }
    }

    private static void AssertTime(string text, string now, string zone, Lean lean, string expected, TimePrecision precision)
    {
        var result = Read(text, now, zone, lean);

        Assert.Equal(Parse(expected), result.At);
        Assert.Equal(precision, result.Precision);
    }

    private static SpokenTimeResult Read(string text, string now, string zone, Lean lean, bool endOfDay = false) =>
        SpokenTime.Read(text, Parse(now), TimeZoneInfo.FindSystemTimeZoneById(zone), lean, endOfDay);

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
