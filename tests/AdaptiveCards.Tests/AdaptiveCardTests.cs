using System.Text.Json;
using AdaptiveCards;

namespace DeclineBot.AdaptiveCards.Tests;

public sealed class AdaptiveCardTests
{
    [Fact]
    public void ToJson_EmptyCard_HoldsTypeAndVersionOnly()
    {
        var json = Parse(new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)));

        Assert.Equal(["type", "version"], json.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal("AdaptiveCard", json.GetProperty("type").GetString());
        Assert.Equal("1.5", json.GetProperty("version").GetString());
    }

    [Fact]
    public void ToJson_TextBlockWithDefaults_WritesTextOnly()
    {
        var block = First(new AdaptiveTextBlock("Hello"));

        Assert.Equal(["text", "type"], block.EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void ToJson_StyledTextBlock_WritesCamelCaseNames()
    {
        var block = First(new AdaptiveTextBlock("Hello")
        {
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Spacing = AdaptiveSpacing.ExtraLarge,
            Style = AdaptiveTextBlockStyle.Heading,
            Color = AdaptiveTextColor.Attention,
            IsSubtle = true,
            IsVisible = false,
            Separator = true,
            Wrap = true,
        });

        Assert.Equal("extraLarge", block.GetProperty("size").GetString());
        Assert.Equal("bolder", block.GetProperty("weight").GetString());
        Assert.Equal("extraLarge", block.GetProperty("spacing").GetString());
        Assert.Equal("heading", block.GetProperty("style").GetString());
        Assert.Equal("attention", block.GetProperty("color").GetString());
        Assert.True(block.GetProperty("isSubtle").GetBoolean());
        Assert.False(block.GetProperty("isVisible").GetBoolean());
        Assert.True(block.GetProperty("separator").GetBoolean());
        Assert.True(block.GetProperty("wrap").GetBoolean());
    }

    [Fact]
    public void ToJson_Runs_KeepOrderAndCharacters()
    {
        var block = First(new AdaptiveRichTextBlock
        {
            Inlines = { new AdaptiveTextRun("**<b>é") { Italic = true, Highlight = true }, new AdaptiveTextRun("😀") },
        });

        var runs = block.GetProperty("inlines").EnumerateArray().ToArray();
        Assert.Equal(["**<b>é", "😀"], runs.Select(run => run.GetProperty("text").GetString()!));
        Assert.All(runs, run => Assert.Equal("TextRun", run.GetProperty("type").GetString()));
        Assert.True(runs[0].GetProperty("italic").GetBoolean());
        Assert.True(runs[0].GetProperty("highlight").GetBoolean());
    }

    [Fact]
    public void ToJson_Columns_WriteTheirWidths()
    {
        var set = First(new AdaptiveColumnSet
        {
            SelectAction = new AdaptiveToggleVisibilityAction { TargetElements = { "a", new AdaptiveTargetElement("b", true) } },
            Columns =
            {
                new AdaptiveColumn { Width = "stretch", Items = { new AdaptiveTextBlock("x") } },
                new AdaptiveColumn { Width = "auto", VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center },
                new AdaptiveColumn { Width = "2" },
                new AdaptiveColumn { Width = "50px" },
            },
        });

        var columns = set.GetProperty("columns").EnumerateArray().ToArray();
        Assert.Equal(["stretch", "auto", "2", "50px"], columns.Select(column => column.GetProperty("width").GetString()!));
        Assert.Equal("center", columns[1].GetProperty("verticalContentAlignment").GetString());
        var targets = set.GetProperty("selectAction").GetProperty("targetElements").EnumerateArray().ToArray();
        Assert.Equal("a", targets[0].GetString());
        Assert.Equal("b", targets[1].GetProperty("elementId").GetString());
        Assert.True(targets[1].GetProperty("isVisible").GetBoolean());
    }

    [Fact]
    public void ToJson_Inputs_WriteWhatTheClientNeeds()
    {
        var card = new AdaptiveCard("1.5");
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "company", Label = "Company", Placeholder = "Acme", Value = "Initech", MaxLength = 80, IsMultiline = true,
            ErrorMessage = "No", IsRequired = true,
        });
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = "medium", Label = "How", Value = "phone", Wrap = true, Placeholder = "Choose", Style = AdaptiveChoiceInputStyle.Expanded,
            Choices = { new AdaptiveChoice { Title = "By phone", Value = "phone" } },
        });

        var body = Parse(card).GetProperty("body");
        Assert.Equal("Input.Text", body[0].GetProperty("type").GetString());
        Assert.Equal("company", body[0].GetProperty("id").GetString());
        Assert.Equal(80, body[0].GetProperty("maxLength").GetInt32());
        Assert.True(body[0].GetProperty("isMultiline").GetBoolean());
        Assert.True(body[0].GetProperty("isRequired").GetBoolean());
        Assert.Equal("No", body[0].GetProperty("errorMessage").GetString());
        Assert.Equal("expanded", body[1].GetProperty("style").GetString());
        Assert.Equal("By phone", body[1].GetProperty("choices")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void ToJson_ExecuteAction_FallsBackToSubmit()
    {
        var card = new AdaptiveCard("1.5");
        card.Actions.Add(new AdaptiveExecuteAction
        {
            Title = "Go", Verb = "go", DataJson = """{"verb":"go","revision":3}""",
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Go", DataJson = """{"verb":"go"}""" }),
        });

        var action = Parse(card).GetProperty("actions")[0];
        Assert.Equal("Action.Execute", action.GetProperty("type").GetString());
        Assert.Equal("go", action.GetProperty("verb").GetString());
        Assert.Equal(3, action.GetProperty("data").GetProperty("revision").GetInt32());
        Assert.Equal("Action.Submit", action.GetProperty("fallback").GetProperty("type").GetString());
    }

    [Fact]
    public void ToJson_DroppedFallback_IsTheWordDrop()
    {
        var block = First(new AdaptiveTextBlock("x")
        {
            Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
        });

        Assert.Equal("drop", block.GetProperty("fallback").GetString());
    }

    [Fact]
    public void ToJson_MailAddress_KeepsItsPercentEncoding()
    {
        var card = new AdaptiveCard("1.5");
        card.Actions.Add(new AdaptiveOpenUrlAction { Title = "Mail", Url = new Uri("mailto:?subject=A%20%26%20B&body=1%0D%0A2") });

        Assert.Equal("mailto:?subject=A%20%26%20B&body=1%0D%0A2", Parse(card).GetProperty("actions")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void ToJson_AdditionalProperty_StandsAtTheRoot()
    {
        var card = new AdaptiveCard("1.5") { Speak = "s", FallbackText = "f" };
        card.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };

        var json = Parse(card);
        Assert.Equal("Full", json.GetProperty("msteams").GetProperty("width").GetString());
        Assert.Equal(("s", "f"), (json.GetProperty("speak").GetString(), json.GetProperty("fallbackText").GetString()));
    }

    [Theory]
    [InlineData("1.5", 1, 5)]
    [InlineData("1", 1, 0)]
    public void SchemaVersion_Text_IsRead(string text, int major, int minor)
    {
        AdaptiveSchemaVersion version = text;

        Assert.Equal(new AdaptiveSchemaVersion(major, minor), version);
        Assert.Equal($"{major}.{minor}", version.ToString());
    }

    [Fact]
    public void SchemaVersion_Nonsense_IsRefused() =>
        Assert.Throws<AdaptiveSerializationException>(() => new AdaptiveSchemaVersion("new"));

    [Fact]
    public void DataJson_Set_ReadsBackTheSameJson()
    {
        var action = new AdaptiveSubmitAction { DataJson = """{"verb":"copy","text":"é"}""" };

        using var data = JsonDocument.Parse(action.DataJson!);
        Assert.Equal("é", data.RootElement.GetProperty("text").GetString());
        action.DataJson = null;
        Assert.Null(action.DataJson);
    }

    private static JsonElement First(AdaptiveElement element)
    {
        var card = new AdaptiveCard("1.5");
        card.Body.Add(element);
        return Parse(card).GetProperty("body")[0];
    }

    private static JsonElement Parse(AdaptiveCard card)
    {
        using var document = JsonDocument.Parse(card.ToJson());
        return document.RootElement.Clone();
    }
}
