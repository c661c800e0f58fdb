using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Benchmarks;

/// <summary>One turn of a waterfall of two text prompts on the test adapter, its state saved each time.</summary>
internal sealed class TurnMeasure : IMeasure
{
    private static readonly string[] Conversation = ["hi", "Maya", "Acme"];

    private readonly TestAdapter _adapter = new();
    private readonly DialogSet _dialogs;

    public TurnMeasure()
    {
        var state = new ConversationState(new MemoryStorage());
        _adapter.Use(new AutoSaveStateMiddleware(state));
        _dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        _dialogs.Add(new TextPrompt("text"));
        _dialogs.Add(new WaterfallDialog("offer", [AskNameStepAsync, AskCompanyStepAsync, EndStepAsync]));
    }

    public async ValueTask RunAsync(int time)
    {
        var message = new Activity(ActivityTypes.Message) { Text = Conversation[time % Conversation.Length] };
        await _adapter.ProcessActivityAsync(message, TakeTurnAsync, CancellationToken.None);
        if (_adapter.GetNextReply() is null)
        {
            throw new InvalidOperationException("The turn was not answered.");
        }
    }

    private static Task<DialogTurnResult> AskNameStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Who made the offer?") }, cancellationToken);

    private static Task<DialogTurnResult> AskCompanyStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["name"] = stepContext.Result;
        return stepContext.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("At which company?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> EndStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        await stepContext.Context.SendActivityAsync(MessageFactory.Text($"{stepContext.Values["name"]} at {stepContext.Result}."), cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task TakeTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        if ((await dialog.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            await dialog.BeginDialogAsync("offer", null, cancellationToken);
        }
    }
}
