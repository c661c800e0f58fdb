namespace DeclineBot.Slack.Tests;

/// <summary>`/decline`.</summary>
public sealed class SlackCommandTests
{
    [Theory]
    [InlineData("", "Where do you stand")]
    [InlineData("prepare", "Where do you stand")]
    [InlineData("practise", "")]
    [InlineData("practice", "")]
    [InlineData("status", "")]
    [InlineData("delete", "")]
    [InlineData("review", "Paste your draft")]
    [InlineData("review no thanks", "Paste your draft")]
    [InlineData("review Hi Petra, I'm calling to say no to the role. I want to stay near my kids. Thank you for moving my interview around my shift.", "")]
    public async Task Command_Known_WhispersAndGoesOnInTheDirectMessage(string text, string expected)
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        var whisper = await anna.CommandAsync(text);
        var answers = await anna.ReadAsync();

        Assert.Equal("ephemeral", whisper!.Value.GetProperty("response_type").GetString());
        Assert.Contains("<https://slack.com/app_redirect?app=A0APP&team=T0TEAM|", whisper.Value.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(answers);
        Assert.Contains(expected, answers[^1].Text, StringComparison.Ordinal);
        Assert.All(server.Slack.Calls.Where(call => call.Method.StartsWith("chat.", StringComparison.Ordinal)), call => Assert.Equal(anna.Channel.Id, call.Field("channel")));
        Assert.Empty(server.Slack.Responses);
    }

    [Theory]
    [InlineData("help", false)]
    [InlineData("frobnicate", true)]
    [InlineData("<!channel>", true)]
    public async Task Command_HelpOrUnknown_IsAnsweredAtOnceAndThere(string text, bool isUnknown)
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        var whisper = (await anna.CommandAsync(text))!.Value;

        Assert.Equal("ephemeral", whisper.GetProperty("response_type").GetString());
        Assert.Contains("/decline practise", whisper.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(isUnknown, whisper.GetProperty("text").GetString()!.StartsWith("I don't know that one", StringComparison.Ordinal));
        Assert.Empty(await anna.ReadAsync());
    }

    [Fact]
    public async Task Command_SentenceAboutTheOffer_IsTakenAsItWouldBeThere()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        var whisper = (await anna.CommandAsync("I need to turn down Acme's offer for a nurse position"))!.Value;

        Assert.Contains("Going on in", whisper.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(await anna.ReadAsync(), message => message.Text.Contains("Acme, nurse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Command_FirstContact_OpensTheDirectMessage()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        await anna.CommandAsync("prepare");
        await anna.ReadAsync();

        Assert.Equal(anna.User, Assert.Single(server.Slack.Calls, call => call.Method == "conversations.open").Field("users"));
    }

    [Fact]
    public async Task Command_SameTriggerAgain_CountsOnce()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        var first = await anna.CommandAsync("prepare", trigger: "1.2.3");
        server.Time.Forward(TimeSpan.FromSeconds(2));
        var again = await anna.CommandAsync("prepare", trigger: "1.2.3");

        Assert.Equal(first!.Value.GetRawText(), again!.Value.GetRawText());
        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Command_SlackItselfIsSlow_IsAcknowledgedAllTheSame()
    {
        await using var server = await SlackServer.StartAsync();
        var hold = new TaskCompletionSource();
        server.Slack.Hold = hold.Task;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await server.Person().CommandAsync("prepare");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), watch.Elapsed.ToString());
        hold.SetResult();
    }
}
