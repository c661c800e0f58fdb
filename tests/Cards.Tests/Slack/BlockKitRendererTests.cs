using System.Text.Json;
using DeclineBot.Cards.Slack;
using NJsonSchema;
using Xunit.Abstractions;

namespace DeclineBot.Cards.Tests.Slack;

public sealed class BlockKitRendererTests(ITestOutputHelper output)
{
    public static TheoryData<string> Samples => [.. SlackCards.Samples.Keys];

    public static TheoryData<string> All => [.. SlackCards.All.Keys];

    private static BlockKitRenderer Renderer => SlackCards.Renderer;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_EveryCard_MatchesItsSnapshot(string name) =>
        Snapshot.Match($"{name}.Slack", SlackCards.Json(Renderer.Render(SlackCards.Samples[name])));

    [Theory]
    [MemberData(nameof(All))]
    public void Render_EveryCard_IsTakenBySlack(string name) =>
        Assert.All(Renderer.Render(SlackCards.All[name]), message => Assert.Null(SlackCards.FaultOf(message)?.ToJson()));

    [Theory]
    [MemberData(nameof(All))]
    public void Render_EveryCard_LosesNoWord(string name)
    {
        var card = SlackCards.All[name];
        var messages = Renderer.Render(card);

        Assert.All(Words(card), word => Assert.Contains(SlackCards.Bare(SlackText.Clean(word)), SlackCards.Read(messages), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Render_EveryCard_HasAFallbackThatNeitherPingsNorFormats(string name)
    {
        foreach (var message in Renderer.Render(SlackCards.All[name]))
        {
            Assert.NotEmpty(message.Text);
            Assert.DoesNotContain(message.Text, sign => "<>`".Contains(sign, StringComparison.Ordinal));
            Assert.DoesNotContain("https://", message.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Render_EveryCard_ReadsMarkupOnlyInOurLinks(string name)
    {
        foreach (var message in Renderer.Render(SlackCards.All[name]))
        {
            using var blocks = JsonDocument.Parse(message.Blocks);
            Assert.All(
                SlackCards.Objects(blocks.RootElement).Where(item => item.TryGetProperty("type", out var type) && type.ValueEquals("mrkdwn")),
                item => Assert.Matches(@"\A<mailto:\?[\w.~%=;&-]+\|Open in mail>\z", item.GetProperty("text").GetString()));
        }
    }

    [Fact]
    public async Task Render_EveryCard_IsValidByThePublishedSchema()
    {
        if (await SchemaAsync() is not { } schema)
        {
            return;
        }

        foreach (var (name, card) in SlackCards.All)
        {
            Assert.All(Renderer.Render(card), message => Assert.Empty(schema.Validate(message.Blocks).Select(error => $"{name}: {error}")));
        }
    }

    [Theory]
    [InlineData("form-empty")]
    [InlineData("form-wrong")]
    public void RenderModal_Form_MatchesItsSnapshot(string name) =>
        Snapshot.Match($"{name}.SlackModal", Renderer.RenderModal(SlackCards.Samples[name]));

    [Theory]
    [InlineData("form-empty")]
    [InlineData("form-wrong")]
    [InlineData("form-hostile")]
    [InlineData("form-all-wrong")]
    public async Task RenderModal_Form_IsTakenBySlackAndValid(string name)
    {
        using var view = JsonDocument.Parse(Renderer.RenderModal(SlackCards.All[name]));

        Assert.Null(BlockLimits.OfView(view.RootElement)?.ToJson());
        if (await SchemaAsync() is { } schema)
        {
            Assert.Empty(schema.Validate(view.RootElement.GetProperty("blocks").GetRawText()));
        }
    }

    [Fact]
    public void RenderErrors_WrongForm_NamesTheFields()
    {
        Assert.Equal(
            """{"response_action":"errors","errors":{"standing":"Choose one.","decided":"Say when."}}""",
            Renderer.RenderErrors(SlackCards.Samples["form-wrong"]));
        Assert.Null(Renderer.RenderErrors(SlackCards.Samples["form-empty"]));
    }

    [Fact]
    public void RenderHome_WelcomeAndStatus_MatchesItsSnapshot() =>
        Snapshot.Match("home.Slack", Renderer.RenderHome([SlackCards.Samples["status-full"], SlackCards.Samples["welcome"]]));

    [Fact]
    public async Task RenderHome_MoreThanAViewTakes_SaysWhereTheRestIs()
    {
        using var view = JsonDocument.Parse(Renderer.RenderHome([.. SlackCards.All.Values.Where(card => !card.Body.OfType<ChoiceInput>().Any())]));
        var blocks = view.RootElement.GetProperty("blocks");

        Assert.Null(BlockLimits.OfView(view.RootElement)?.ToJson());
        Assert.Equal(100, blocks.GetArrayLength());
        Assert.Contains("Messages", blocks[99].GetRawText(), StringComparison.Ordinal);
        if (await SchemaAsync() is { } schema)
        {
            Assert.Empty(schema.Validate(blocks.GetRawText()));
        }
    }

    [Fact]
    public void Render_QuestionWithAnswers_HasAButtonForEach() =>
        Snapshot.Match("question.Slack", SlackCards.Json(Renderer.Render("Where do you stand?\n\nIt's fine not to know.", [new("Decided", "Decided to decline"), new("Not yet", "Not yet")])));

    [Fact]
    public void Render_TextAlone_IsOneSection()
    {
        var message = Assert.Single(Renderer.Render("Hi Maya,\n\nno.", []));

        Assert.Equal("""[{"type":"section","text":{"type":"plain_text","text":"Hi Maya,\n\nno.","emoji":false}}]""", message.Blocks);
        Assert.Equal("Hi Maya,\n\nno.", message.Text);
    }

    [Fact]
    public void Render_NothingToSay_SendsNothing() => Assert.Empty(Renderer.Render(" \n", []));

    [Fact]
    public void Render_TooLongForAButton_StandsAboveUnderItsNumber()
    {
        var message = Assert.Single(Renderer.Render("Which?", [new("Short", "a"), new(new string('x', 76), "b")]));

        Assert.Contains($"2. {new string('x', 76)}", message.Blocks, StringComparison.Ordinal);
        Assert.Contains("""{"type":"plain_text","text":"2","emoji":false}""", message.Blocks, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_FormInAMessage_OffersToOpenIt()
    {
        var message = Assert.Single(Renderer.Render(SlackCards.Samples["form-empty"]));

        Assert.DoesNotContain("plain_text_input", message.Blocks, StringComparison.Ordinal);
        Assert.Contains("Open the form", message.Blocks, StringComparison.Ordinal);
        Assert.Contains("Ask me one by one", message.Blocks, StringComparison.Ordinal);
        Assert.True(BlockKitRenderer.IsForm(SlackCards.Samples["form-empty"]));
        Assert.False(BlockKitRenderer.IsForm(SlackCards.Samples["rating"]));
    }

    [Fact]
    public void Render_ManyLongTexts_GoOnInTheNextMessageWithTheirButtons()
    {
        var messages = Renderer.Render(SlackCards.All["texts-hostile"]);

        Assert.InRange(messages.Count, 2, 8);
        Assert.All(messages.Skip(1), message => Assert.StartsWith("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""", message.Blocks, StringComparison.Ordinal));
    }

    private async Task<JsonSchema?> SchemaAsync()
    {
        if (Repository.FindShared("schemas/slack-blocks.json") is { } path)
        {
            return await JsonSchema.FromFileAsync(path);
        }

        output.WriteLine("The published schema isn't beside the repository; nothing was validated.");
        return null;
    }

    private static IEnumerable<string> Words(Card card) => card.Body
        .SelectMany(element => element switch
        {
            Paragraph paragraph => [paragraph.Text],
            Note note when !BlockKitRenderer.IsForm(card) => [note.Text],
            Quote quote => [quote.Text],
            Bullet bullet => [bullet.Title, bullet.Text],
            Facts facts => facts.Rows.SelectMany(row => new[] { row.Name, row.Value }),
            Section section => [section.Title, section.Note ?? "", .. section.Text.Split('\n').Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line)],
            ChoiceInput input when !BlockKitRenderer.IsForm(card) => [input.Label, .. input.Options.Select(option => option.Title)],
            _ => Array.Empty<string>(),
        })
        .Prepend(card.Title);
}
