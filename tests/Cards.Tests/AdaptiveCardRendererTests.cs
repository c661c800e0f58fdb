using System.Text.Json;

namespace DeclineBot.Cards.Tests;

public sealed class AdaptiveCardRendererTests
{
    // Teams refuses 100 KB, counted as UTF-16; Direct Line takes 256 KB.
    private const int MostBytesInTeams = 80 * 1024;
    private const int MostBytesInDirectLine = 200 * 1024;

    public static TheoryData<string, AdaptiveCardFlavour> Samples => Every(SampleCards.All.Keys);

    public static TheoryData<string, AdaptiveCardFlavour> Extremes => Every(SampleCards.All.Keys.Concat(SampleCards.Extreme.Keys));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_EveryCard_MatchesItsSnapshot(string name, AdaptiveCardFlavour flavour) =>
        Snapshot.Match($"{name}.{flavour}", AdaptiveCardRenderer.Render(SampleCards.All[name], flavour).ToJson());

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Render_LongestInputs_StayBelowTheMessageLimit(string name, AdaptiveCardFlavour flavour)
    {
        using var document = JsonDocument.Parse(Json(name, flavour));

        Assert.InRange(
            JsonSerializer.Serialize(document.RootElement).Length * 2,
            1,
            flavour == AdaptiveCardFlavour.Teams ? MostBytesInTeams : MostBytesInDirectLine);
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Render_EveryCard_ShowsSixActionsAtMost(string name, AdaptiveCardFlavour flavour)
    {
        using var document = JsonDocument.Parse(Json(name, flavour));

        Assert.All(Objects(document.RootElement), item =>
        {
            if (item.TryGetProperty("actions", out var actions))
            {
                Assert.InRange(actions.GetArrayLength(), 1, 6);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Render_EveryCard_HasUniqueIdsAndTargetsThatExist(string name, AdaptiveCardFlavour flavour)
    {
        using var document = JsonDocument.Parse(Json(name, flavour));
        var ids = Objects(document.RootElement).Where(item => item.TryGetProperty("id", out _)).Select(item => item.GetProperty("id").GetString()!).ToArray();
        var targets = Objects(document.RootElement)
            .Where(item => item.TryGetProperty("targetElements", out _))
            .SelectMany(item => item.GetProperty("targetElements").EnumerateArray().Select(target => target.GetString()!));

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(targets.Except(ids));
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Render_TextBlocks_WrapAndHoldNoMarkdown(string name, AdaptiveCardFlavour flavour)
    {
        using var document = JsonDocument.Parse(Json(name, flavour));
        var blocks = Objects(document.RootElement).Where(item => IsOf(item, "TextBlock"));

        Assert.All(blocks, block =>
        {
            Assert.True(block.GetProperty("wrap").GetBoolean());
            Assert.DoesNotContain(block.GetProperty("text").GetString()!, sign => "*_[]<>`#".Contains(sign, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Render_HostileQuote_ShowsEveryLineToTheLetter()
    {
        using var document = JsonDocument.Parse(
            AdaptiveCardRenderer.Render(new Card("T", [new Quote(SampleCards.Hostile)], []), AdaptiveCardFlavour.Teams).ToJson());
        var runs = Objects(document.RootElement).Where(item => IsOf(item, "TextRun")).Select(run => run.GetProperty("text").GetString()!);

        Assert.Equal(SampleCards.Hostile.Split('\n'), runs.Select(text => text.Replace("\u2060", "", StringComparison.Ordinal)));
        Assert.DoesNotContain("{{DATE", string.Concat(runs), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_DirectLine_SubmitsAndBringsTheTextForTheClipboard()
    {
        using var document = JsonDocument.Parse(Json("texts", AdaptiveCardFlavour.DirectLine));
        var data = Objects(document.RootElement).Where(item => item.TryGetProperty("data", out _)).Select(item => item.GetProperty("data")).ToArray();

        Assert.All(data, item => Assert.Equal(("texts", 12), (item.GetProperty("card").GetString(), item.GetProperty("revision").GetInt32())));
        Assert.All(data, item => Assert.Equal(item.GetProperty("verb").ValueEquals(Verbs.CopyText), item.TryGetProperty("text", out _)));
        Assert.DoesNotContain(Objects(document.RootElement), item => IsOf(item, "Action.Execute"));
    }

    [Fact]
    public void Render_Teams_ExecutesAndFallsBackToSubmitWithTheSameData()
    {
        using var document = JsonDocument.Parse(Json("texts", AdaptiveCardFlavour.Teams));
        var actions = Objects(document.RootElement).Where(item => IsOf(item, "Action.Execute")).ToArray();

        Assert.NotEmpty(actions);
        Assert.All(actions, action =>
        {
            Assert.Equal(action.GetProperty("verb").GetString(), action.GetProperty("data").GetProperty("verb").GetString());
            Assert.Equal("Action.Submit", action.GetProperty("fallback").GetProperty("type").GetString());
            Assert.True(JsonElement.DeepEquals(action.GetProperty("data"), action.GetProperty("fallback").GetProperty("data")));
            Assert.False(action.GetProperty("data").TryGetProperty("text", out _));
        });
    }

    internal static string Json(string name, AdaptiveCardFlavour flavour) =>
        AdaptiveCardRenderer.Render(SampleCards.All.TryGetValue(name, out var card) ? card : SampleCards.Extreme[name], flavour).ToJson();

    private static TheoryData<string, AdaptiveCardFlavour> Every(IEnumerable<string> names)
    {
        var data = new TheoryData<string, AdaptiveCardFlavour>();
        foreach (var name in names)
        {
            data.Add(name, AdaptiveCardFlavour.DirectLine);
            data.Add(name, AdaptiveCardFlavour.Teams);
        }

        return data;
    }

    private static bool IsOf(JsonElement item, string name) => item.TryGetProperty("type", out var type) && type.ValueEquals(name);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
