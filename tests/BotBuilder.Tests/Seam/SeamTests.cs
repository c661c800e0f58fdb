using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Seam;

public class SeamTests
{
    [Fact]
    public void SubmittedValue_SimpleValues_BecomeTexts()
    {
        var activity = ActivityJson.Read("""{"type":"message","value":{"verb":"save","n":7,"x":1.5,"yes":true,"date":"2026-11-20T09:30:00Z","none":null,"list":["a"],"msteams":{"type":"x"}}}""");

        var values = SubmittedValue.Read(activity.Value);

        Assert.Equal(
            new Dictionary<string, string> { ["verb"] = "save", ["n"] = "7", ["x"] = "1.5", ["yes"] = "true", ["date"] = "2026-11-20T09:30:00Z" },
            values.OrderBy(value => value.Key).ToDictionary());
    }

    [Fact]
    public void SubmittedValue_FromTexts_ReadsTheSame()
    {
        var values = new Dictionary<string, string> { ["verb"] = "save", ["Reason"] = "\"quoted\" ünïcode" };

        Assert.Equal(values, SubmittedValue.Read(SubmittedValue.From(values)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("plain text")]
    [InlineData("{not json")]
    [InlineData(7)]
    public void SubmittedValue_NoObject_IsEmpty(object? value) => Assert.Empty(SubmittedValue.Read(value));

    [Fact]
    public void SubmittedValue_ObjectAsText_IsRead() => Assert.Equal("save", SubmittedValue.Read("""{"verb":"save"}""")["verb"]);

    [Fact]
    public void ChannelDataText_Path_LeadsToTheText()
    {
        var activity = ActivityJson.Read("""{"type":"message","channelData":{"tenant":{"id":"t1"},"postBack":true,"clientActivityID":"x1"}}""");

        Assert.Equal("t1", ChannelDataText.Read(activity.ChannelData, "tenant", "id"));
        Assert.Equal("x1", ChannelDataText.Read(activity.ChannelData, "clientActivityID"));
        Assert.Null(ChannelDataText.Read(activity.ChannelData, "tenant"));
        Assert.Null(ChannelDataText.Read(activity.ChannelData, "team", "id"));
        Assert.Null(ChannelDataText.Read(null, "team"));
    }

    [Fact]
    public void CardContent_Parsed_TravelsAsItIs()
    {
        const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"2026-11-20T09:30:00Z"}]}""";
        var activity = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: CardContent.Parse(Card))] };

        var read = ActivityJson.Read(ActivityJson.Write(activity));

        Assert.Equal(Card, CardContent.ToJson(read.Attachments![0].Content!));
        Assert.Throws<FormatException>(() => CardContent.Parse("[]"));
        Assert.Throws<FormatException>(() => CardContent.Parse("{"));
    }

    [Fact]
    public void StateJson_Versions_AreChecked()
    {
        Assert.StartsWith("""{"version":1,"state":{""", StateJson.Serialize(new Dictionary<string, object> { ["a"] = "b" }), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => StateJson.Deserialize("""{"version":2,"state":{}}"""));
        Assert.Throws<FormatException>(() => StateJson.Deserialize("""{"a":1}"""));
        Assert.Throws<FormatException>(() => StateJson.Deserialize("nothing"));
    }
}
