using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Schema;

public class ActivityTests
{
    private static Activity CreateSut(string type = ActivityTypes.Message, string channelId = "test") => new(type)
    {
        Id = "a1",
        ChannelId = channelId,
        ServiceUrl = "https://example.org",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(true, "personal", "c1", "Chat"),
        Locale = "en-GB",
    };

    [Fact]
    public void CreateReply_Always_IsAddressedBack()
    {
        var reply = CreateSut().CreateReply("hello");

        Assert.Equal((ActivityTypes.Message, "hello", "a1", "en-GB"), (reply.Type, reply.Text, reply.ReplyToId, reply.Locale));
        Assert.Equal(("bot", "user", "c1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.NotNull(reply.Timestamp);
    }

    [Theory]
    [InlineData(ActivityTypes.ConversationUpdate, "directline", null)]
    [InlineData(ActivityTypes.ConversationUpdate, "webchat", null)]
    [InlineData(ActivityTypes.ConversationUpdate, "msteams", "a1")]
    [InlineData(ActivityTypes.Message, "directline", "a1")]
    public void GetConversationReference_ByTypeAndChannel_NamesAnActivityThatCanBeAnswered(string type, string channelId, string? expected) =>
        Assert.Equal(expected, CreateSut(type, channelId).GetConversationReference().ActivityId);

    [Fact]
    public void ApplyConversationReference_Outgoing_SwapsTheSides()
    {
        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(CreateSut().GetConversationReference());

        Assert.Equal(("bot", "user", "a1", "en-GB"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Locale));
        Assert.Null(outgoing.Id);
    }

    [Fact]
    public void ApplyConversationReference_Incoming_KeepsTheSides()
    {
        var incoming = new Activity(ActivityTypes.Message) { Locale = "de" }.ApplyConversationReference(CreateSut().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot", "a1", "de"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id, incoming.Locale));
        Assert.Null(incoming.ReplyToId);
    }

    [Fact]
    public void GetContinuationActivity_Always_IsAnEventFromThePerson()
    {
        var reference = CreateSut().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (continuation.Type, continuation.Name));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.Equal("user", continuation.From.Id);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message/card", true)]
    [InlineData("messageReaction", false)]
    [InlineData(null, false)]
    public void AsMessageActivity_ByType_TakesSubtypesOnly(string? type, bool expected) =>
        Assert.Equal(expected, new Activity { Type = type! }.AsMessageActivity() is not null);

    [Fact]
    public void HasContent_AnyPart_IsEnough()
    {
        Assert.False(new Activity { Text = " ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Text = "hi" }.HasContent());
        Assert.True(new Activity { Summary = "hi" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Fact]
    public void RemoveRecipientMention_Mentioned_LeavesTheRest()
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount("bot", "Bot"), Text = "<at>Bot</at>" });
        var activity = CreateSut();
        activity.Text = "<at>Bot</at> help";
        activity.Entities = [entity];

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("help", activity.RemoveRecipientMention());
        Assert.Equal("help", activity.Text);
    }

    [Fact]
    public void CardAction_FromText_SaysWhatStandsOnIt()
    {
        CardAction action = "Yes";

        Assert.Equal(("Yes", "Yes"), (action.Title, action.Value));
    }
}
