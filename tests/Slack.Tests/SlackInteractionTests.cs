using System.Text.Json;

namespace DeclineBot.Slack.Tests;

/// <summary>What people press, fill in and call up.</summary>
public sealed class SlackInteractionTests
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["standing"] = "Decided", ["company"] = "Acme", ["role"] = "nurse", ["offeredBy"] = "Agency", ["contactName"] = "Maya", ["origin"] = "Approached", ["medium"] = "Phone",
        ["decided"] = "last night", ["reason"] = "I want to stay near my kids", ["thanks"] = "thank you for moving my interview around my shift", ["stayInTouch"] = "LinkedIn", ["destination"] = "Staying",
    };

    [Fact]
    public async Task Press_AnswerToAQuestion_AnswersItAndTakesItsPlace()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var question = (await anna.SayAsync("prepare"))[^1];
        var title = question.Titles.First();

        await anna.PressAsync(question, title);
        var next = await anna.ReadAsync();
        await SlackServer.UntilAsync(() => anna.Channel.Messages.Any(message => message.IsChanged));

        Assert.NotEmpty(next);
        var answered = anna.Channel.Messages.Single(message => message.Ts == question.Ts);
        Assert.Empty(answered.Titles);
        Assert.Contains($"You chose: {title}", answered.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_AnsweredQuestionAgain_DoesNotAnswerTheNextOne()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var question = (await anna.SayAsync("prepare"))[^1];

        await anna.PressAsync(question, question.Titles.First());
        Assert.NotEmpty(await anna.ReadAsync());
        server.Time.Forward(TimeSpan.FromMinutes(1));
        await anna.PressAsync(question, question.Titles.Last());

        Assert.Empty(await anna.ReadAsync());
    }

    [Fact]
    public async Task Press_SamePressAgain_CountsOnce()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var welcome = (await anna.SayAsync("hello"))[^1];
        var press = anna.Press(welcome, "Prepare a decline");

        await anna.InteractAsync(press);
        server.Time.Forward(TimeSpan.FromSeconds(1));
        await anna.InteractAsync(press);

        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Press_DoubleClick_CountsOnceAndALaterOneAgain()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var welcome = (await anna.SayAsync("hello"))[^1];

        await anna.PressAsync(welcome, "Prepare a decline", "1800000000.100000");
        await anna.PressAsync(welcome, "Prepare a decline", "1800000000.900000");
        Assert.Single(await anna.ReadAsync());
        await anna.PressAsync(welcome, "Prepare a decline", "1800000060.000000");

        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Form_OpenedAndFilledIn_LeadsToTheTexts()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var offer = (await anna.SayAsync("form"))[^1];

        await anna.PressAsync(offer, "Open the form");
        var view = await FormAsync(server);
        var wrong = await anna.SubmitAsync(view, new Dictionary<string, string>(Filled) { ["decided"] = "when pigs fly" });
        var right = await anna.SubmitAsync(view, Filled);
        var answers = await anna.ReadAsync();

        Assert.Empty(anna.Windows);
        Assert.Equal("errors", wrong!.Value.GetProperty("response_action").GetString());
        Assert.True(wrong.Value.GetProperty("errors").TryGetProperty("decided", out _));
        Assert.Null(right);
        Assert.Contains(answers, message => message.Text.Contains("Acme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_SubmittedTwice_CountsOnce()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.ShortcutAsync("prepare");
        await FormAsync(server);
        var submission = anna.Submission(anna.Windows[^1], Filled);

        await anna.InteractAsync(submission);
        var once = (await anna.ReadAsync()).Count;
        server.Time.Forward(TimeSpan.FromSeconds(5));
        await anna.InteractAsync(submission);

        Assert.True(once > 0);
        Assert.Empty(await anna.ReadAsync());
    }

    [Fact]
    public async Task Form_TurnTakesLong_OpensAtOnceAndFillsInLater()
    {
        await using var server = await SlackServer.StartAsync();
        var hold = new TaskCompletionSource();
        server.Slack.Wait = call => call.Method == "users.info" ? hold.Task : Task.CompletedTask;

        await server.Person().ShortcutAsync("prepare");
        var first = Assert.Single(server.Slack.Modals).GetRawText();
        hold.SetResult();
        await SlackServer.UntilAsync(() => server.Slack.Modals[0].GetRawText().Contains("submit-form", StringComparison.Ordinal));

        Assert.Contains("One moment", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_TriggerGone_IsOfferedInTheDirectMessage()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var trigger = server.Slack.NewTrigger("U1ANNA");
        server.Time.Forward(TimeSpan.FromSeconds(4));

        await anna.ShortcutAsync("prepare", trigger);

        Assert.Empty(server.Slack.Modals);
        Assert.NotEmpty(await anna.ReadAsync());
    }

    [Fact]
    public async Task ReviewShortcut_OnAMessage_ShowsTheReviewToThePersonAlone()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        await anna.MessageShortcutAsync("review", "Hi Tom, I have decided to decline your offer. I want to stay in research. They also pay 20k more than you do &amp; that's that. Thank you for the pairing session with Ana.");

        await SlackServer.UntilAsync(() => Assert.Single(server.Slack.Modals).GetRawText().Contains("20k", StringComparison.Ordinal));
        Assert.Equal("modal", server.Slack.Modals[0].GetProperty("type").GetString());
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method.StartsWith("chat.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReviewShortcut_TriggerGone_SaysSoToThePersonAlone()
    {
        await using var server = await SlackServer.StartAsync();
        var trigger = server.Slack.NewTrigger("U1ANNA");
        server.Time.Forward(TimeSpan.FromSeconds(4));

        await server.Person().MessageShortcutAsync("review", "Hi Tom, I have decided to decline your offer. I want to stay in research.", trigger);

        Assert.Equal("ephemeral", Assert.Single(server.Slack.Responses).Message.GetProperty("response_type").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{slack}response/R0GONE")]
    public async Task ReviewShortcut_ResponseUrlGoneToo_SaysSoInTheDirectMessage(string responseUrl)
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var trigger = server.Slack.NewTrigger(anna.User);
        server.Time.Forward(TimeSpan.FromSeconds(4));

        await anna.MessageShortcutAsync("review", "Hi Tom, I have decided to decline your offer. I want to stay in research.", trigger, responseUrl.Replace("{slack}", server.Slack.Address.AbsoluteUri, StringComparison.Ordinal));

        Assert.Contains("couldn't open the review", Assert.Single(server.Slack.Calls, call => call.Method == "chat.postMessage").Field("text"), StringComparison.Ordinal);
        Assert.Empty(server.Slack.Responses);
    }

    [Theory]
    [InlineData("""{"type":"view_closed","user":{"id":"U1ANNA"},"team":{"id":"T0TEAM"},"view":{"id":"V1"}}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U1ANNA"},"team":{"id":"T0TEAM"},"view":{"id":"V1","private_metadata":"{}"}}""")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1ANNA"},"team":{"id":"T0TEAM"},"actions":[]}""")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1ANNA"},"team":{"id":"T0TEAM"},"actions":[{"action_id":"link:1","type":"button","url":"https://example.com"}]}""")]
    [InlineData("""{"type":"shortcut","user":{"id":"U1ANNA"},"team":{"id":"T0TEAM"},"callback_id":"another"}""")]
    [InlineData("""{"type":"message_action","user":{"id":"U1ANNA"},"callback_id":"review"}""")]
    [InlineData("""{"type":"dialog_submission"}""")]
    [InlineData("""{}""")]
    public async Task Interaction_NothingForUs_IsAcknowledgedAndIgnored(string payload)
    {
        await using var server = await SlackServer.StartAsync();

        Assert.Null(await server.Person().InteractAsync(JsonElement.Parse(payload)));
        Assert.Empty(server.Slack.Calls);
    }

    // On a busy machine it opens first and is filled in a moment later.
    private static async Task<JsonElement> FormAsync(SlackServer server)
    {
        await SlackServer.UntilAsync(() => Assert.Single(server.Slack.Modals).GetRawText().Contains("submit-form", StringComparison.Ordinal));
        return server.Slack.Modals[0];
    }
}
