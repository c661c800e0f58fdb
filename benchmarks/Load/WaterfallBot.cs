using AdaptiveCards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Benchmarks.Load;

/// <summary>What every contender does: four questions, and a card at the end.</summary>
internal sealed class WaterfallBot : ActivityHandler
{
    private readonly ConversationState _state;
    private readonly DialogSet _dialogs;

    public WaterfallBot(ConversationState state)
    {
        _state = state;
        _dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        _dialogs.Add(new TextPrompt("text"));
        _dialogs.Add(new WaterfallDialog(
            "offer",
            [Ask(null, "Which company is it?"), Ask("company", "What's the role?"), Ask("role", "Who made the offer?"), Ask("name", "When did you decide?"), ShowCardStepAsync]));
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        if ((await dialog.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            await dialog.BeginDialogAsync("offer", null, cancellationToken);
        }

        await _state.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    private static WaterfallStep Ask(string? answered, string question) => (stepContext, cancellationToken) =>
    {
        if (answered is not null)
        {
            stepContext.Values[answered] = stepContext.Result;
        }

        return stepContext.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);
    };

    private static async Task<DialogTurnResult> ShowCardStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var card = new AdaptiveCard("1.5")
        {
            Body =
            {
                new AdaptiveTextBlock($"{stepContext.Values["role"]} at {stepContext.Values["company"]}") { Wrap = true },
                new AdaptiveTextBlock($"{stepContext.Values["name"]}, {stepContext.Result}") { Wrap = true },
            },
            Actions = { new AdaptiveSubmitAction { Title = "Edit", DataJson = """{"verb":"edit"}""" } },
        };
        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = CardContent.Parse(card.ToJson()) };
        await stepContext.Context.SendActivityAsync(MessageFactory.Attachment(attachment), cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
