using System.Reflection;
using DeclineBot.Bot.Channels.BotFramework;

namespace DeclineBot.Bot.Tests.Channels;

public sealed class OwnChannelsTests
{
    // A class that speaks for a channel names it in a constant ChannelId.
    [Fact]
    public void IsServed_ChannelsThatThisHostServesItself_AreNot()
    {
        var own = typeof(BotFrameworkSender).Assembly.GetTypes()
            .Select(type => (Type: type, Name: type.GetField("ChannelId", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)?.GetRawConstantValue() as string))
            .Where(channel => channel.Name is not null)
            .ToList();

        Assert.NotEmpty(own);
        Assert.All(own, channel => Assert.False(
            BotFrameworkSender.IsServed(channel.Name!),
            $"{channel.Type.Name} speaks for '{channel.Name}': name it in BotFrameworkSender.IsServed, or its messages go to the Bot Framework, and /api/messages takes some in its name."));
    }
}
