using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit.Abstractions;

namespace DeclineBot.Cards.Tests;

public sealed class PractiseCardsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. PractiseCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Render_InEveryFlavour_IsValidByThePublishedSchema(string name)
    {
        if (Repository.FindShared("schemas/adaptive-card-1.5.0.json") is not { } path)
        {
            output.WriteLine("The published schema isn't beside the repository; nothing was validated.");
            return;
        }

        var schema = await JsonSchema.FromFileAsync(path);
        foreach (var flavour in (AdaptiveCardFlavour[])[AdaptiveCardFlavour.DirectLine, AdaptiveCardFlavour.Teams])
        {
            var card = JsonNode.Parse(AdaptiveCardRenderer.Render(PractiseCards.All[name], flavour).ToJson())!.AsObject();
            card.Remove("msteams");
            Assert.Empty(schema.Validate(card.ToJsonString()).Select(error => $"{name}.{flavour}: {error}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_WrittenAndRead_IsTheSameCard(string name) =>
        Assert.Equal(CardJson.Write(PractiseCards.All[name]), CardJson.Write(CardJson.Read(CardJson.Write(PractiseCards.All[name]))));

    [Fact]
    public void Debrief_ShowsItsArithmeticAndTheNextDrill()
    {
        var text = PlainTextRenderer.Render(PractiseCards.All["debrief-hostile"]);
        Assert.Contains("− 20", text, StringComparison.Ordinal);
        Assert.Contains("░", text, StringComparison.Ordinal);
        Assert.Equal(Verbs.Drill, Assert.IsType<SubmitAction>(PractiseCards.All["debrief-hostile"].Actions[0]).Verb);
    }

    [Fact]
    public void Debrief_WithoutAnswers_HasNoScore() =>
        Assert.DoesNotContain(PractiseCards.All["debrief-stopped"].Body, element => element is Facts);

    [Theory]
    [InlineData(0, 40, "░░░░░░░░░░")]
    [InlineData(20, 40, "█████░░░░░")]
    [InlineData(40, 40, "██████████")]
    public void Meter_AsText_IsTenLong(int points, int most, string bar) => Assert.Equal(bar, new Meter(points, most).ToString());

    [Theory]
    [InlineData(AdaptiveCardFlavour.Teams)]
    [InlineData(AdaptiveCardFlavour.DirectLine)]
    public void Debrief_OnAnAdaptiveCard_DrawsEachBarAndNamesIt(AdaptiveCardFlavour flavour)
    {
        var json = AdaptiveCardRenderer.Render(PractiseCards.All["debrief-hostile"], flavour).ToJson();

        Assert.Equal(Enum.GetValues<Coach.Practice.Criterion>().Length, json.Split("data:image/png;base64,").Length - 1);
        Assert.Contains("\"altText\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("░", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_OfEveryTotal_HasAStep() => Assert.Equal(101, ScoreBars.Trend(Enumerable.Range(0, 101)).Length);
}
