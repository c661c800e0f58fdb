using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Tests.Talk;

public sealed class MessagePartsTests
{
    private const int MostBytes = 80 * 1024;

    [Theory]
    [InlineData("a word after another, ", 10_000)]
    [InlineData("line\n", 30_000)]
    [InlineData("👩🏽‍⚕️", 20_000)]
    [InlineData("\u0001\"", 30_000)]
    public void Of_TextOverTheLimit_GoesOutInSeveralMessagesAndLosesNothing(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)).Trim();
        var message = Message(text, "msteams");
        message.SuggestedActions = new SuggestedActions { Actions = [new Microsoft.Bot.Schema.CardAction(ActionTypes.ImBack, "OK")] };
        var ids = 0;

        var parts = MessageParts.Of(message, () => $"{++ids}");

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.InRange(ActivityJson.Write(part).Length * 2, 1, MostBytes));
        Assert.Equal(Letters(text), Letters(string.Concat(parts.Select(part => part.Text))));
        Assert.Equal(parts.Count, parts.Select(part => part.Id).Distinct().Count());
        Assert.All(parts, part => Assert.Equal(("msteams", "c1", "in"), (part.ChannelId, part.Conversation.Id, part.ReplyToId)));
        Assert.Same(message, parts[^1]);
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.SuggestedActions));
    }

    [Theory]
    [InlineData("msteams", 10_000)]
    [InlineData("directline", 200_000)]
    public void Of_TextThatTheChannelTakes_IsOneMessage(string channel, int length)
    {
        var message = Message(new string('a', length), channel);

        Assert.Same(message, Assert.Single(MessageParts.Of(message, () => "")));
    }

    private static Activity Message(string text, string channel) => new(ActivityTypes.Message)
    {
        Id = "own",
        Text = text,
        ChannelId = channel,
        ReplyToId = "in",
        Conversation = new ConversationAccount(id: "c1"),
    };

    private static string Letters(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
