using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs;

/// <summary>The bot: welcomes a person once, talks in direct messages only, and hands every message to the dialogs.</summary>
public sealed class CoachBot(MainDialog dialog, Greeting greeting, ModelNotice notice, Memory memory, Voice voice) : ActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await memory.SaveAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var isPersonAdded = membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id);
        if (isPersonAdded && IsDirect(turnContext.Activity))
        {
            await greeting.WelcomeOnceAsync(turnContext, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!IsDirect(turnContext.Activity))
        {
            await voice.SayAsync(turnContext, "bot.onlyDirect", cancellationToken);
        }
        else if (await memory.IsNewerAsync(turnContext, cancellationToken))
        {
            await voice.SayAsync(turnContext, "bot.newerState", cancellationToken);
        }
        else
        {
            await notice.TellOnceAsync(turnContext, cancellationToken);
            await dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        // From here on it is the click that other channels send as a message.
        ((ITurnContext)turnContext).Activity.Value = invokeValue.Action.Data;
        await dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);
        return new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = voice.Copy["bot.clicked"] };
    }

    private static bool IsDirect(IActivity activity) =>
        activity.Conversation is { IsGroup: not true, ConversationType: not ("groupChat" or "channel") };
}
