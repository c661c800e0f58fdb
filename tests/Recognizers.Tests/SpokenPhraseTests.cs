using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace DeclineBot.Recognizers.Tests;

/// <summary>The ways to say when that a conversation about an offer is full of.</summary>
public sealed class SpokenPhraseTests
{
    // A Monday morning.
    private static readonly DateTime Reference = new(2026, 11, 23, 10, 20, 0);

    [Theory]
    [InlineData("I decided yesterday evening", "datetimerange", "yesterday evening", "2026-11-22TEV", "2026-11-22 16:00:00", "2026-11-22 20:00:00")]
    [InlineData("last night", "datetimerange", "last night", "2026-11-22TNI", "2026-11-22 20:00:00", "2026-11-22 23:59:59")]
    [InlineData("this morning", "datetimerange", "this morning", "2026-11-23TMO", "2026-11-23 08:00:00", "2026-11-23 12:00:00")]
    [InlineData("this afternoon", "datetimerange", "this afternoon", "2026-11-23TAF", "2026-11-23 12:00:00", "2026-11-23 16:00:00")]
    [InlineData("tonight", "datetimerange", "tonight", "2026-11-23TNI", "2026-11-23 20:00:00", "2026-11-23 23:59:59")]
    [InlineData("tomorrow morning", "datetimerange", "tomorrow morning", "2026-11-24TMO", "2026-11-24 08:00:00", "2026-11-24 12:00:00")]
    [InlineData("over the weekend", "daterange", "the weekend", "2026-W48-WE", "2026-11-28", "2026-11-30")]
    [InlineData("last weekend", "daterange", "last weekend", "2026-W47-WE", "2026-11-21", "2026-11-23")]
    [InlineData("last week", "daterange", "last week", "2026-W47", "2026-11-16", "2026-11-23")]
    [InlineData("next month", "daterange", "next month", "2026-12", "2026-12-01", "2027-01-01")]
    [InlineData("the next 3 days", "daterange", "next 3 days", "(2026-11-24,2026-11-27,P3D)", "2026-11-24", "2026-11-27")]
    public void RecognizeDateTime_Stretch_HasStartAndEnd(string text, string type, string found, string timex, string start, string end)
    {
        var value = Assert.Single(Values(text, type, found));

        Assert.Equal(timex, value["timex"]);
        Assert.Equal(type, value["type"]);
        Assert.Equal((start, end), (value["start"], value["end"]));
    }

    [Theory]
    [InlineData("an hour ago", "an hour ago", "2026-11-23T09:20:00", "2026-11-23 09:20:00")]
    [InlineData("20 minutes ago", "20 minutes ago", "2026-11-23T10:00:00", "2026-11-23 10:00:00")]
    [InlineData("half an hour ago", "half an hour ago", "2026-11-23T09:50:00", "2026-11-23 09:50:00")]
    [InlineData("just now", "now", "PRESENT_REF", "2026-11-23 10:20:00")]
    [InlineData("in two hours", "in two hours", "2026-11-23T12:20:00", "2026-11-23 12:20:00")]
    [InlineData("tomorrow at 3pm", "tomorrow at 3pm", "2026-11-24T15", "2026-11-24 15:00:00")]
    [InlineData("next Tuesday at 10am", "next tuesday at 10am", "2026-12-01T10", "2026-12-01 10:00:00")]
    [InlineData("5th December 2018 at 9am", "5th december 2018 at 9am", "2018-12-05T09", "2018-12-05 09:00:00")]
    public void RecognizeDateTime_Moment_HasItsValue(string text, string found, string timex, string expected)
    {
        var value = Assert.Single(Values(text, "datetime", found));

        Assert.Equal((timex, "datetime", expected), (value["timex"], value["type"], value["value"]));
    }

    [Theory]
    [InlineData("today", "2026-11-23", "2026-11-23")]
    [InlineData("two days ago", "2026-11-21", "2026-11-21")]
    [InlineData("the day before yesterday", "2026-11-21", "2026-11-21")]
    [InlineData("last Friday", "2026-11-20", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-20")]
    [InlineData("3 March", "XXXX-03-03", "2026-03-03", "2027-03-03")]
    [InlineData("Nov 20", "XXXX-11-20", "2026-11-20", "2027-11-20")]
    [InlineData("20/11", "XXXX-11-20", "2026-11-20", "2027-11-20")]
    [InlineData("Monday", "XXXX-WXX-1", "2026-11-16", "2026-11-23")]
    public void RecognizeDateTime_Day_HasItsAlternatives(string text, string timex, params string[] expected)
    {
        var values = Values(text, "date", text.ToLowerInvariant());

        Assert.All(values, value => Assert.Equal((timex, "date"), (value["timex"], value["type"])));
        Assert.Equal(expected, values.Select(value => value["value"]));
    }

    [Fact]
    public void RecognizeDateTime_HourWithoutHalfOfDay_GivesMorningThenAfternoon()
    {
        var values = Values("Friday at 5", "datetime", "friday at 5");

        Assert.Equal(["2026-11-20 05:00:00", "2026-11-27 05:00:00", "2026-11-20 17:00:00", "2026-11-27 17:00:00"], values.Select(value => value["value"]));
    }

    [Fact]
    public void RecognizeDateTime_HoursOfADay_GiveARange()
    {
        var values = Values("Friday between 2 and 3pm", "datetimerange", "friday between 2 and 3pm");

        Assert.Equal(["2026-11-20 14:00:00", "2026-11-27 14:00:00"], values.Select(value => value["start"]));
        Assert.All(values, value => Assert.Equal("(XXXX-WXX-5T14,XXXX-WXX-5T15,PT1H)", value["timex"]));
    }

    [Fact]
    public void RecognizeDateTime_LastDay_BoundsARange()
    {
        var values = Values("by Friday", "daterange", "by friday");

        Assert.Equal(["2026-11-20", "2026-11-27"], values.Select(value => value["end"]));
        Assert.All(values, value => Assert.Equal("before", value["Mod"]));
    }

    [Theory]
    [InlineData("no idea")]
    [InlineData("a while ago")]
    [InlineData("I may need your help, one moment")]
    [InlineData("they are at version 3.5")]
    [InlineData("good morning")]
    [InlineData("")]
    public void RecognizeDateTime_NoTime_FindsNothing(string text) =>
        Assert.Empty(DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Reference));

    private static List<Dictionary<string, string>> Values(string text, string type, string found)
    {
        var result = Assert.Single(DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Reference));
        Assert.Equal(($"datetimeV2.{type}", found), (result.TypeName, result.Text));
        Assert.Equal(text.Substring(result.Start, result.End - result.Start + 1).ToLowerInvariant(), result.Text);
        return Assert.IsType<List<Dictionary<string, string>>>(result.Resolution["values"]);
    }
}
