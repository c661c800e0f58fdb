using System.Text.Json;
using System.Text.Json.Nodes;
using DeclineBot.Cards.Slack;

namespace DeclineBot.Cards.Tests.Slack;

public sealed class SlackClickTests
{
    [Fact]
    public void Read_EveryButtonOfEveryCard_CarriesWhatTheTeamsCardCarries()
    {
        foreach (var card in SlackCards.All.Values.Where(card => !BlockKitRenderer.IsForm(card)))
        {
            var expected = card.Body.OfType<Section>().SelectMany(section => section.Actions).Concat(card.Actions).OfType<SubmitAction>()
                .Select(action => (action.Verb, action.Target, card.Kind, $"{card.Revision}"));
            var clicks = ButtonsOf(SlackCards.Renderer.Render(card)).Select(Clicked).OfType<SlackClick>()
                .Select(click => (click.Verb, click.Values.GetValueOrDefault("target"), click.Values["card"], click.Values["revision"]));

            Assert.Equal(expected, clicks);
        }
    }

    [Fact]
    public void Read_ButtonBesideSelects_BringsTheirValues()
    {
        var button = ButtonsOf(SlackCards.Renderer.Render(SlackCards.All["rating"])).Single();
        var click = Clicked(button, """{"values":{"Brief":{"Brief":{"type":"static_select","selected_option":{"value":"4"}}},"Gracious":{"Gracious":{"type":"static_select","selected_option":null}}}}""");

        Assert.Equal(Verbs.Rate, click!.Verb);
        Assert.Equal("4", click.Values["Brief"]);
        Assert.False(click.Values.ContainsKey("Gracious"));
    }

    [Fact]
    public void Read_Answer_SaysIt()
    {
        var button = ButtonsOf(SlackCards.Renderer.Render("Sure?", [new("Yes", "Yes, I'm sure")])).Single();

        Assert.Equal("Yes, I'm sure", Clicked(button)!.Says);
    }

    [Fact]
    public void Read_Link_IsOnlyAcknowledged() =>
        Assert.Null(Clicked(ButtonsOf(SlackCards.Renderer.Render(SlackCards.All["call"])).Single()));

    [Fact]
    public void Read_Submission_BringsTheFields()
    {
        var long_ = string.Concat(Enumerable.Repeat("closer to patients ", 200)).Trim();
        var form = FormCard.Build(SampleCards.Full with { Reason = Coach.Statement.Unread(long_) }, new Dictionary<string, string>(), SampleCopy.English);
        using var view = JsonDocument.Parse(SlackCards.Renderer.RenderModal(form));
        var click = SlackClick.Read(Submitted(view.RootElement))!;

        Assert.Null(BlockLimits.OfView(view.RootElement)?.ToJson());
        Assert.Equal((Verbs.SubmitForm, "form", "12"), (click.Verb, click.Values["card"], click.Values["revision"]));
        Assert.Equal(long_, click.Values[FormFields.Reason]);
        Assert.Equal("Decided", click.Values[FormFields.Standing]);
        Assert.Equal("no", click.Values[FormFields.LetterCame]);
        Assert.False(click.Values.ContainsKey(FormFields.AnswerBy));
        Assert.Equal(SampleCards.Full.Origin.ToString(), click.Values[FormFields.Origin]);
    }

    [Fact]
    public void Read_FieldNamedLikeOurData_ChangesNothing()
    {
        using var payload = JsonDocument.Parse(
            """{"type":"view_submission","view":{"private_metadata":"{\"verb\":\"submit-form\",\"revision\":3}","state":{"values":{"verb":{"verb":{"value":"start-over"}}}}}}""");

        Assert.Equal(Verbs.SubmitForm, SlackClick.Read(payload.RootElement)!.Verb);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"type":"block_actions"}""")]
    [InlineData("""{"type":"block_actions","actions":[]}""")]
    [InlineData("""{"type":"block_actions","actions":[7]}""")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"theirs","value":"{}"}]}""")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"click:1","value":"no json"}]}""")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"click:1","value":"[1]"}]}""")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"click:1","value":"{\"card\":\"x\"}"}]}""")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"Brief","selected_option":{"value":"4"}}]}""")]
    [InlineData("""{"type":"view_submission","view":{"private_metadata":""}}""")]
    [InlineData("""{"type":"view_closed","view":{"private_metadata":"{\"verb\":\"x\"}"}}""")]
    public void Read_NotOurs_IsNull(string payload)
    {
        using var document = JsonDocument.Parse(payload);

        Assert.Null(SlackClick.Read(document.RootElement));
    }

    internal static IReadOnlyList<JsonElement> ButtonsOf(IEnumerable<SlackMessage> messages)
    {
        using var document = JsonDocument.Parse(SlackCards.Json(messages));
        return [.. SlackCards.Objects(document.RootElement).Where(item => item.TryGetProperty("type", out var type) && type.ValueEquals("button")).Select(item => item.Clone())];
    }

    private static SlackClick? Clicked(JsonElement button) => Clicked(button, "{}");

    private static SlackClick? Clicked(JsonElement button, string state)
    {
        using var payload = JsonDocument.Parse($$"""{"type":"block_actions","actions":[{{button.GetRawText()}}],"state":{{state}}}""");
        return SlackClick.Read(payload.RootElement);
    }

    // What Slack sends when nothing was changed in the modal.
    private static JsonElement Submitted(JsonElement view)
    {
        var values = new JsonObject();
        foreach (var block in view.GetProperty("blocks").EnumerateArray().Where(block => block.TryGetProperty("element", out _)))
        {
            var element = block.GetProperty("element");
            values[block.GetProperty("block_id").GetString()!] = new JsonObject
            {
                [element.GetProperty("action_id").GetString()!] = new JsonObject
                {
                    ["value"] = element.TryGetProperty("initial_value", out var text) ? text.GetString() : null,
                    ["selected_option"] = element.TryGetProperty("initial_option", out var option) ? JsonNode.Parse(option.GetRawText()) : null,
                },
            };
        }

        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "view_submission",
            ["view"] = new JsonObject { ["private_metadata"] = view.GetProperty("private_metadata").GetString(), ["state"] = new JsonObject { ["values"] = values } },
        });
    }
}
