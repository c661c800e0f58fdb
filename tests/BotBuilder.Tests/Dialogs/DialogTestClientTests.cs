using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task SendActivityAsync_FirstMessage_BeginsTheDialogWithItsOptions()
    {
        var client = new DialogTestClient(Channels.Msteams, new TextPrompt("text"), Talk.Ask("Name?"));

        var reply = await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal("Name?", reply.Text);
        Assert.Equal(Channels.Msteams, client.DialogContext.Context.Activity.ChannelId);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task SendActivityAsync_DialogEnds_HasItsResult()
    {
        var client = new DialogTestClient(Channels.Test, new TextPrompt("text"), Talk.Ask("Name?"));

        await client.SendActivityAsync<IMessageActivity>("hi");
        await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.Message) { Text = "Ada" });

        Assert.Equal((DialogTurnStatus.Complete, "Ada"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task SendActivityAsync_WithMiddleware_RunsThroughIt()
    {
        var client = new DialogTestClient(Channels.Test, new TextPrompt("text"), Talk.Ask("Name?"), [new GreetingMiddleware()]);

        var reply = await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal("hello", reply.Text);
        Assert.Equal("Name?", client.GetNextReply<IMessageActivity>().Text);
    }

    private sealed class GreetingMiddleware : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken);
            await next(cancellationToken);
        }
    }
}
