using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Dialogs.Teams;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Dialogs;

/// <summary>The bot: welcomes a person once, talks in direct messages only, and hands every message to the dialogs.</summary>
public sealed class CoachBot(
    MainDialog dialog, Greeting greeting, HomePage home, CardAnswers clicks, FormWindow form, DraftWindow draft, ModelNotice notice, OlderState older, DataKeeper data,
    Memory memory, Voice voice) : TeamsActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        TeamsActivity.Settle(turnContext.Activity);
        LiveCards.Watch(turnContext);
        try
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        catch (Exception failure) when (turnContext.Activity.Type != ActivityTypes.Message && MalformedPayload.Caused(failure))
        {
            // Nothing was understood, so nothing is kept; who waits for an answer is told whose fault it is.
            await RejectAsync(turnContext, cancellationToken);
            return;
        }

        await memory.SaveAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var isPersonAdded = turnContext.Activity.MembersAdded?.Any(member => member?.Id != turnContext.Activity.Recipient?.Id) == true;
        if (isPersonAdded)
        {
            await WelcomeAsync(turnContext, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => WelcomeAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == HomePage.EventName && await memory.AgeAsync(turnContext, cancellationToken) == StateAge.Readable)
        {
            await home.ShowAsync(turnContext, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!IsDirect(turnContext.Activity))
        {
            await Voice.SendAsync(turnContext, Invitation(turnContext.Activity), cancellationToken);
            return;
        }

        var age = await memory.AgeAsync(turnContext, cancellationToken);
        if (age == StateAge.TooNew)
        {
            await Voice.SendAsync(turnContext, voice.Copy["bot.newerState"], cancellationToken);
        }
        else if (age == StateAge.Readable || await older.SettleAsync(turnContext, cancellationToken))
        {
            await notice.TellOnceAsync(turnContext, cancellationToken);
            await HearAsync(turnContext, cancellationToken);
        }
    }

    // What older clients of Teams send for a click is a message; its card is replaced as well.
    private Task HearAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { ChannelId: Channels.Msteams, ReplyToId.Length: > 0 } && ClickTurn.Read(turnContext, turnContext.Activity.Value) is { } click
            ? clicks.TakeAsync(turnContext, click, cancellationToken)
            : dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // An upgrade removes the old version, and nobody's data.
        if (turnContext.Activity.Action == "remove")
        {
            await data.EraseAsync(turnContext, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { ChannelId: Channels.Msteams, Value: null, Name: not FailedInvoke.CardAction }
            ? new() { Status = 400 }
            : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        await RefusalAsync(turnContext, cancellationToken) is { } refusal
            ? new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = refusal }
            : await clicks.AnswerAsync(turnContext, invokeValue, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        await RefusalAsync(turnContext, cancellationToken) is { } refusal
            ? Window.Say(refusal)
            : await form.FetchAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        await RefusalAsync(turnContext, cancellationToken) is { } refusal
            ? Window.Say(refusal)
            : (await form.SubmitAsync(turnContext, taskModuleRequest, cancellationToken))!;

    /// <inheritdoc/>
    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Task.FromResult(draft.Fetch(action, turnContext.Activity.ChannelId));

    /// <inheritdoc/>
    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Task.FromResult(draft.Submit(action, turnContext.Activity.ChannelId));

    private Task RejectAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.Type == ActivityTypes.Invoke
        ? turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = RejectionOf(turnContext.Activity.Name) }, cancellationToken)
        : Task.CompletedTask;

    // No client of Teams sends a window's request like that, so nobody is there to read words.
    private InvokeResponse RejectionOf(string? name) =>
        name == FailedInvoke.CardAction ? FailedInvoke.Of(name, 400, voice.Copy["teams.malformed"]) : new() { Status = 400 };

    // Teams tells of an installation in two ways and in either order; whichever comes second finds the person welcomed.
    private async Task WelcomeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (IsDirect(turnContext.Activity) && await memory.AgeAsync(turnContext, cancellationToken) == StateAge.Readable)
        {
            await greeting.WelcomeOnceAsync(turnContext, cancellationToken);
        }
    }

    private async Task<string?> RefusalAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        !IsDirect(turnContext.Activity) ? voice.Copy["bot.onlyDirect"]
        : await memory.AgeAsync(turnContext, cancellationToken) switch
        {
            StateAge.TooNew => voice.Copy["bot.newerState"],
            StateAge.TooOld => voice.Copy["bot.olderState"],
            _ => null,
        };

    // Said without a trace: nothing is kept of a conversation where others read along.
    private string Invitation(IActivity activity) => activity is { ChannelId: Channels.Msteams, Recipient.Id: { Length: > 0 } bot }
        ? voice.Copy.Say("teams.onlyDirectLink", ("link", $"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}"))
        : voice.Copy["bot.onlyDirect"];

    private static bool IsDirect(IActivity activity) =>
        activity.Conversation is { IsGroup: not true, ConversationType: not ("groupChat" or "channel") };
}
