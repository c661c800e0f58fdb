using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit.Abstractions;

namespace DeclineBot.Cards.Tests;

public sealed class TeamsCardsTests(ITestOutputHelper output)
{
    private const int MostBytes = 80 * 1024;

    public static TheoryData<string> Samples => [.. TeamsCards.All.Keys];

    public static TheoryData<string> Extremes => [.. TeamsCards.All.Keys, .. TeamsCards.Extreme.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_CardOfTeams_MatchesItsSnapshot(string name) => Snapshot.Match($"{name}.{TeamsCards.All[name].Flavour}", TeamsCards.Json(name));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Render_CardOfTeams_StaysBelowTheLimitAndShowsSixActionsAtMost(string name)
    {
        var json = TeamsCards.Json(name);
        var actions = JsonNode.Parse(json)!["actions"]?.AsArray().Count ?? 0;

        Assert.InRange(JsonSerializer.Serialize(JsonNode.Parse(json)).Length * 2, 1, MostBytes);
        Assert.InRange(actions, 0, AdaptiveCardRenderer.MostActions);
    }

    [Fact]
    public async Task Render_CardsOfTeams_AreValidByThePublishedSchema()
    {
        if (Repository.FindShared("schemas/adaptive-card-1.5.0.json") is not { } path)
        {
            output.WriteLine("The published schema isn't beside the repository; nothing was validated.");
            return;
        }

        var schema = await JsonSchema.FromFileAsync(path);
        Assert.All(TeamsCards.All.Keys.Concat(TeamsCards.Extreme.Keys), name => Assert.Empty(schema.Validate(Without(TeamsCards.Json(name))).Select(error => $"{name}: {error}")));
        var refreshed = AdaptiveCardRenderer.Render(SampleCards.All["texts"], AdaptiveCardFlavour.Teams, ["29:person"]).ToJson();
        Assert.Empty(schema.Validate(Without(refreshed)).Select(error => error.ToString()));
    }

    [Fact]
    public void Render_Window_SubmitsAndNeverExecutes() =>
        Assert.All(TeamsCards.All.Where(card => card.Value.Flavour == AdaptiveCardFlavour.TeamsDialog), card => Assert.DoesNotContain("Action.Execute", TeamsCards.Json(card.Key), StringComparison.Ordinal));

    [Fact]
    public void Render_FormButton_OpensAWindow()
    {
        var action = JsonNode.Parse(TeamsCards.Json("form-offer"))!["actions"]![0]!;

        Assert.Equal(("Action.Submit", "task/fetch"), ((string?)action["type"], (string?)action["data"]!["msteams"]!["type"]));
    }

    [Fact]
    public void Render_Viewers_AreSixtyAtMost()
    {
        var card = JsonNode.Parse(AdaptiveCardRenderer.Render(SampleCards.All["texts"], AdaptiveCardFlavour.Teams, [.. Enumerable.Range(0, 80).Select(n => $"29:{n}")]).ToJson())!;

        Assert.Equal(60, card["refresh"]!["userIds"]!.AsArray().Count);
        Assert.Equal("refresh", (string?)card["refresh"]!["action"]!["verb"]);
    }

    [Fact]
    public void PartsOf_TooLargeCard_LosesNothing()
    {
        var texts = Enumerable.Range(0, 12).Select(n => new Section($"s{n}", $"Text {n}", string.Join('\n', Enumerable.Repeat($"line {n}", 60 * (n + 1))), [], IsOpen: true)).ToArray();
        var card = new Card("Your texts", [new Paragraph("Start at the top."), .. texts], [new SubmitAction("Edit", Verbs.Edit)]) { Kind = TextsCard.Kind };

        var parts = CardParts.Of(card, part => Size(part) <= MostBytes, SampleCopy.English);

        Assert.InRange(parts.Count, 2, 40);
        Assert.All(parts, part => Assert.InRange(Size(part), 1, MostBytes));
        Assert.Equal(Words(card), string.Concat(parts.Select(Words)));
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Actions));
        Assert.Equal(("Your texts", $"Your texts ({parts.Count} of {parts.Count})"), (parts[0].Title, parts[^1].Title));
        Assert.Single(parts[^1].Actions);
    }

    [Theory]
    [InlineData("one two three four", 10)]
    [InlineData("nospaceswhatsoeverinthistext", 10)]
    [InlineData("👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️", 5)]
    public void Pieces_LongText_AreShortAndLoseNothing(string text, int most)
    {
        var pieces = CardParts.Pieces(text, most).ToArray();

        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, most));
        Assert.All(pieces, piece => Assert.False(char.IsLowSurrogate(piece[0])));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(pieces).Replace(" ", "", StringComparison.Ordinal));
    }

    private static int Size(Card card) => JsonSerializer.Serialize(JsonNode.Parse(AdaptiveCardRenderer.Render(card, AdaptiveCardFlavour.Teams).ToJson())).Length * 2;

    private static string Words(Card card) => string.Concat(card.Body.OfType<Section>().Select(section => section.Text)).Replace("\n", "", StringComparison.Ordinal);

    // The schema doesn't know the root property of Teams.
    private static string Without(string json)
    {
        var card = JsonNode.Parse(json)!.AsObject();
        card.Remove("msteams");
        return card.ToJsonString();
    }
}
