using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Schema;

public class ActivityJsonTests
{
    [Fact]
    public void Write_PropertiesWithoutAName_SurviveTheRoundTrip()
    {
        const string Json = """
            {"type":"message","id":"1","text":"hi","from":{"id":"u","name":"U","userRole":"guest"},"conversation":{"id":"c","topic":"x"},
             "attachments":[{"contentType":"text/html","content":"<b>","size":7}],"entities":[{"type":"clientInfo","locale":"en-GB","nested":{"a":[1,null]}}],"future":{"b":[true]}}
            """;

        var written = ActivityJson.Write(ActivityJson.Read(Json));

        Assert.Contains("\"userRole\":\"guest\"", written, StringComparison.Ordinal);
        Assert.Contains("\"topic\":\"x\"", written, StringComparison.Ordinal);
        Assert.Contains("\"size\":7", written, StringComparison.Ordinal);
        Assert.Contains("\"nested\":{\"a\":[1,null]}", written, StringComparison.Ordinal);
        Assert.Contains("\"future\":{\"b\":[true]}", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NullsAndEmptyExtras_AreLeftOut() =>
        Assert.Equal("""{"type":"message","text":"hi"}""", ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = "hi" }));

    [Fact]
    public void Read_LocalTimestamp_KeepsItsOffset()
    {
        var activity = ActivityJson.Read("""{"type":"message","timestamp":"2026-11-20T09:30:00.123Z","localTimestamp":"2026-11-20T18:30:00.123+09:00"}""");

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 18, 30, 0, 123, TimeSpan.FromHours(9)), activity.LocalTimestamp);
        Assert.Equal(TimeSpan.FromHours(9), activity.LocalTimestamp!.Value.Offset);
        Assert.Contains("18:30:00.123+09:00", ActivityJson.Write(activity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void Read_NoActivity_IsAFormatException(string json) => Assert.Throws<FormatException>(() => ActivityJson.Read(json));

    [Fact]
    public void Read_NamesInAnyCase_AreFound() => Assert.Equal("hi", ActivityJson.Read("""{"Type":"message","TEXT":"hi"}""").Text);

    [Fact]
    public void Write_MentionAmongEntities_KeepsWhomItNames()
    {
        var activity = new Activity(ActivityTypes.Message) { Entities = [new Mention { Mentioned = new ChannelAccount("u", "Una"), Text = "<at>Una</at>" }] };

        var mention = Assert.Single(ActivityJson.Read(ActivityJson.Write(activity)).Entities!).GetAs<Mention>();

        Assert.Equal("u", mention.Mentioned!.Id);
        Assert.Equal("<at>Una</at>", mention.Text);
    }

    [Fact]
    public void Write_TypedContentAndValue_AreWrittenByTheirOwnType()
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Attachments!.Add(new HeroCard("Title", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]).ToAttachment());

        var json = ActivityJson.Write(activity);

        Assert.Contains("application/vnd.microsoft.card.hero", json, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Yes\"", json, StringComparison.Ordinal);
    }
}
