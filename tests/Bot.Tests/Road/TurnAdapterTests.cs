using DeclineBot.Bot.Road;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

public sealed class TurnAdapterTests
{
    [Fact]
    public async Task UpdateActivityAsync_SentInThisTurn_ReplacesIt()
    {
        var outcome = await RunAsync(async turn =>
        {
            var sent = await turn.SendActivityAsync(MessageFactory.Text("first"));
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "second" });
        });

        var only = Assert.Single(outcome);
        Assert.Equal((ActivityTypes.Message, "second"), (only.Type, only.Text));
    }

    [Fact]
    public async Task UpdateActivityAsync_SentEarlier_IsRecordedAsAnUpdate()
    {
        var outcome = await RunAsync(turn => turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "earlier", Text = "second" }));

        var only = Assert.Single(outcome);
        Assert.Equal((ActivityTypes.MessageUpdate, "earlier", "c"), (only.Type, only.Id, only.Conversation.Id));
    }

    [Fact]
    public async Task DeleteActivityAsync_SentInThisTurn_TakesItBack()
    {
        var outcome = await RunAsync(async turn =>
        {
            var sent = await turn.SendActivityAsync(MessageFactory.Text("first"));
            await turn.DeleteActivityAsync(sent.Id);
        });

        Assert.Empty(outcome);
    }

    [Fact]
    public async Task DeleteActivityAsync_SentEarlier_IsRecordedAsARemoval()
    {
        var only = Assert.Single(await RunAsync(turn => turn.DeleteActivityAsync("earlier")));

        Assert.Equal((ActivityTypes.MessageDelete, "earlier", "c"), (only.Type, only.Id, only.Conversation.Id));
    }

    [Fact]
    public async Task RunAsync_ExpectReplies_RecordsTheReplies()
    {
        var only = Assert.Single(await RunAsync(turn => turn.SendActivityAsync(MessageFactory.Text("first")), DeliveryModes.ExpectReplies));

        Assert.Equal("first", only.Text);
    }

    private static async Task<IReadOnlyList<Activity>> RunAsync(Func<ITurnContext, Task> bot, string? deliveryMode = null)
    {
        var adapter = new TurnAdapter(TimeProvider.System);
        var activity = new Activity(ActivityTypes.Message)
        {
            Id = "m", ChannelId = "test", ServiceUrl = "urn:test", Text = "hi", DeliveryMode = deliveryMode,
            Conversation = new ConversationAccount(id: "c"), From = new ChannelAccount("person"), Recipient = new ChannelAccount("bot"),
        };
        await adapter.RunAsync(activity, (turn, _) => bot(turn), CancellationToken.None);
        return adapter.Outcome;
    }
}
