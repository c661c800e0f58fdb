using DeclineBot.Dialogs.Tests.Transcripts;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Connector;

namespace DeclineBot.Dialogs.Tests;

public sealed class PrivacyTests
{
    private const string Warning = "its administrators may be able to read along";

    [Theory]
    [InlineData("hi")]
    [InlineData("I've decided to decline Acme's offer")]
    [InlineData("delete my data")]
    public async Task Group_WhateverIsSaid_KeepsNothing(string utterance)
    {
        var sut = new Conversation(Channels.Slack, isGroup: true);

        var answer = Assert.Single(await sut.SayAsync(utterance));

        Assert.DoesNotContain("Acme", answer, StringComparison.Ordinal);
        Assert.Empty(await sut.StoredAsync());
    }

    [Theory]
    [InlineData(Channels.Msteams, 1)]
    [InlineData(Channels.Slack, 1)]
    [InlineData(Channels.Directline, 0)]
    [InlineData(Channels.Console, 0)]
    public async Task Workspace_BeforeTheFirstQuestion_IsWarnedOfOnce(string channel, int times)
    {
        var sut = new Conversation(channel);

        var said = new List<string>();
        foreach (var utterance in new[] { "prepare", "decided", "help", "hi" })
        {
            said.AddRange(await sut.SayAsync(utterance));
        }

        Assert.Equal(times, said.Count(line => line.Contains(Warning, StringComparison.Ordinal)));
        Assert.True(times == 0 || said[0].Contains(Warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"version":99}""", "newer version", false)]
    [InlineData("""{"version":0,"standing":{"old":1}}""", "go on with what I still know, or start over", true)]
    public async Task State_OfAnotherVersion_IsSaidAndLeftAlone(string decline, string expected, bool canGoOn)
    {
        var sut = new Conversation();
        await sut.SayAsync("hi");
        await sut.WriteAsync(nameof(Coach.Decline), decline);
        var before = await sut.StoredAsync();

        Assert.Contains(expected, Assert.Single(await sut.SayAsync("status")), StringComparison.Ordinal);
        Assert.Equal(before, await sut.StoredAsync());

        var answer = Assert.Single(await sut.SayAsync("go on"));
        Assert.Equal(canGoOn, answer.Contains("Where do you stand", StringComparison.Ordinal));
    }

    [Fact]
    public void LongText_Split_LosesNothing()
    {
        var text = string.Join('\n', Enumerable.Range(0, 400).Select(line => $"line {line} 😀")) + new string('x', 3000);

        var parts = LongText.Split(text, 500).ToList();

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 500));
        Assert.Equal(text.Replace("\n", "", StringComparison.Ordinal), string.Concat(parts).Replace("\n", "", StringComparison.Ordinal));
    }
}
