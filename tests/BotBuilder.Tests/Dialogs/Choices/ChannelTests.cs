using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Choices;

public sealed class ChannelTests
{
    [Theory]
    [InlineData(Channels.Line, 13)]
    [InlineData(Channels.Skype, 10)]
    [InlineData(Channels.Facebook, 10)]
    [InlineData("kik", 20)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Webchat, 100)]
    public void SupportsSuggestedActions_UpToTheLimit_AndNotAbove(string channel, int limit)
    {
        Assert.True(Channel.SupportsSuggestedActions(channel, limit, null));
        Assert.False(Channel.SupportsSuggestedActions(channel, limit + 1, null));
    }

    [Theory]
    [InlineData("personal", 3, true)]
    [InlineData("personal", 4, false)]
    [InlineData("channel", 1, false)]
    [InlineData(null, 1, false)]
    public void SupportsSuggestedActions_InTeams_DependsOnTheConversation(string? conversationType, int buttons, bool expected) =>
        Assert.Equal(expected, Channel.SupportsSuggestedActions(Channels.Msteams, buttons, conversationType));

    [Theory]
    [InlineData(Channels.Facebook, 3)]
    [InlineData(Channels.Msteams, 50)]
    [InlineData(Channels.Line, 99)]
    [InlineData(Channels.Slack, 100)]
    [InlineData(Channels.Directline, 100)]
    public void SupportsCardActions_UpToTheLimit_AndNotAbove(string channel, int limit)
    {
        Assert.True(Channel.SupportsCardActions(channel, limit));
        Assert.False(Channel.SupportsCardActions(channel, limit + 1));
    }

    [Fact]
    public void AnyQuestion_UnknownChannel_IsNo()
    {
        Assert.False(Channel.SupportsCardActions("smoke signals", 0));
        Assert.False(Channel.SupportsSuggestedActions("smoke signals", 0, null));
        Assert.True(Channel.HasMessageFeed("smoke signals"));
        Assert.Equal(20, Channel.MaxActionTitleLength("smoke signals"));
    }
}
