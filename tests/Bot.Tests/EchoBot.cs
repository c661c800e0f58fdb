using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests;

/// <summary>Says how often it was spoken to and what it heard: state, welcome, failure and slowness in a few lines.</summary>
internal sealed class EchoBot(ConversationState state, IConversationRecords records) : ActivityHandler
{
    private readonly IStatePropertyAccessor<int> _heard = state.CreateProperty<int>("heard");

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
        if (turnContext.Activity.Text == "fail after saving")
        {
            throw new InvalidOperationException($"I was told: {turnContext.Activity.Text}");
        }
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text("welcome"), cancellationToken);

    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == "fail"
            ? throw new InvalidOperationException("no")
            : Task.FromResult(new InvokeResponse { Status = 200, Body = new Dictionary<string, string> { ["said"] = turnContext.Activity.Name! } });

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text;
        if (text == "forget me")
        {
            var count = await records.ForgetAsync(turnContext.Activity.ChannelId, turnContext.Activity.Conversation.Id, cancellationToken);
            await state.DeleteAsync(turnContext, cancellationToken);
            await records.TellLeftAsync(turnContext, $"forgotten: {count}, left: {IConversationRecords.Left}", cancellationToken);
            return;
        }

        var heard = await _heard.GetAsync(turnContext, () => 0, cancellationToken);
        if (text == "slowly")
        {
            await Task.Delay(200, cancellationToken);
        }

        await _heard.SetAsync(turnContext, heard + 1, cancellationToken);
        await turnContext.SendActivityAsync(MessageFactory.Text($"{heard + 1}: {text}"), cancellationToken);
        if (text == "fail")
        {
            throw new InvalidOperationException($"I was told: {text}");
        }
    }
}
