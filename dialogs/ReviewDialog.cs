using DeclineBot.Cards;
using DeclineBot.Coach.Review;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>Reviews a whole decline that the person wrote; a draft as its options is reviewed at once.</summary>
public sealed class ReviewDialog : ComponentDialog
{
    private readonly Coaching _coaching;
    private readonly Memory _memory;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public ReviewDialog(Coaching coaching, Memory memory, Voice voice)
        : base(nameof(ReviewDialog))
    {
        (_coaching, _memory, _voice) = (coaching, memory, voice);
        AddDialog(new TextPrompt(nameof(TextPrompt), ValidateAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskForDraftStepAsync, ReviewStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> AskForDraftStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Options is string { Length: > 0 } draft)
        {
            return await stepContext.NextAsync(draft, cancellationToken);
        }

        var line = await _voice.LineAsync(stepContext.Context, "review.ask", cancellationToken);
        return await stepContext.PromptAsync(nameof(TextPrompt), _voice.Prompt(stepContext.Context, line), cancellationToken);
    }

    private async Task<DialogTurnResult> ReviewStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var opinion = await _coaching.ReadAsync(
            stepContext.Context, new Passage(PassageContext.Draft, stepContext.Answer()), confirmed: null, cancellationToken);
        var talk = await _memory.TalkAsync(stepContext.Context, cancellationToken);
        talk = talk with { Reviews = talk.Reviews + 1, Rewrite = opinion.Suggestion.Text };
        await _memory.KeepAsync(stepContext.Context, talk, cancellationToken);
        var card = ReviewCard.Build(opinion.Review, opinion.Suggestion, _voice.Copy) with { Revision = talk.Reviews };
        await _voice.ShowAsync(stepContext.Context, card, cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<bool> ValidateAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        var words = (promptContext.Recognized.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words >= 5)
        {
            return true;
        }

        await _voice.SayAsync(promptContext.Context, "review.tooShort", cancellationToken);
        return false;
    }
}
