using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>
/// Asks for one slot: a line, buttons where there are choices, and an ear for free words. What was understood is kept
/// in the decline; the dialog returns nothing.
/// </summary>
public abstract class QuestionDialog : ComponentDialog
{
    // "The second one, please" is a place in the list; a longer answer with a number in it is not.
    private const int LongestPlace = 20;

    /// <summary>A question for a slot; the dialog's id is the slot's name.</summary>
    protected QuestionDialog(Slot slot, Voice voice, Listener listener)
        : base(slot.ToString())
    {
        Slot = slot;
        Voice = voice;
        Listener = listener;
        AddDialog(new TextPrompt(nameof(TextPrompt), UnderstandAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, EndStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>What is asked for.</summary>
    protected Slot Slot { get; }

    /// <summary>What keeps the answers.</summary>
    protected Listener Listener { get; }

    /// <summary>The words.</summary>
    protected Voice Voice { get; }

    /// <summary>The buttons; none for an open question.</summary>
    protected abstract IList<Choice> Choices { get; }

    /// <summary>The copy key of what is said to an answer that is none.</summary>
    protected virtual string NotUnderstood => $"retry.{Slot}";

    /// <summary>Whether "the last one" names a button. Where "last night" is an answer, it does not.</summary>
    protected virtual bool KnowsPlaces => true;

    /// <summary>Understands an answer and keeps it.</summary>
    /// <returns>Null when the answer is complete; otherwise the copy key of what to say.</returns>
    protected abstract Task<string?> TakeAsync(ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken);

    /// <summary>The button that an answer is: its words, its number or its place in the list.</summary>
    protected string? Pick(string answer)
    {
        var exact = Choices.FirstOrDefault(choice => string.Equals(choice.Action?.Title, answer.Trim(), StringComparison.OrdinalIgnoreCase));
        if (exact is not null || answer.Length > LongestPlace || !(KnowsPlaces || answer.All(char.IsDigit)))
        {
            return exact?.Value;
        }

        // Numbers and places only: "Jo, recruiter" holds a button's word and says more than the button, "last Tuesday" more than a place.
        var numbered = ChoiceRecognizers.RecognizeChoices(answer, [.. Choices.Select((_, index) => $"#{index + 1}")]);
        return numbered is [var only] && IsPlace(answer) ? Choices[only.Resolution.Index].Value : null;
    }

    private bool IsPlace(string answer)
    {
        var words = answer.ToLowerInvariant().Split([' ', ',', '.', '!', '#', ')', '('], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => !Voice.Copy.Wordings("place.words").Contains(word)) <= 1;
    }

    // Options are an answer that was given with the wish to change it; what can't be understood is asked for.
    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Options is string { Length: > 0 } given)
        {
            var problem = await HearAsync(stepContext.Context, given, await Listener.HearAsync(stepContext.Context, given, Slot, cancellationToken), cancellationToken);
            if (problem is not null)
            {
                return await AskAsync(stepContext, problem, cancellationToken);
            }

            // The hours that are left say that a time was understood; the texts show everything.
            if (Slot != Slot.Decided && await Listener.IsOpenAsync(stepContext.Context, cancellationToken))
            {
                await Voice.SayAsync(stepContext.Context, "edit.done", cancellationToken, ("now", given));
            }

            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        return await AskAsync(stepContext, $"ask.{Slot}", cancellationToken);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, string key, CancellationToken cancellationToken)
    {
        var line = await Voice.LineAsync(stepContext.Context, key, cancellationToken);
        return await stepContext.PromptAsync(nameof(TextPrompt), Voice.Prompt(stepContext.Context, line, Choices), cancellationToken);
    }

    private static Task<DialogTurnResult> EndStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync(cancellationToken: cancellationToken);

    private async Task<string?> HearAsync(ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken)
    {
        var problem = await TakeAsync(turnContext, answer, heard, cancellationToken);
        if (problem is null)
        {
            await Listener.AdoptAsync(turnContext, heard, cancellationToken);
        }

        return problem;
    }

    private async Task<bool> UnderstandAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        var turnContext = promptContext.Context;
        var answer = promptContext.Recognized.Value?.Trim() ?? "";
        var heard = await Listener.HearAsync(turnContext, Slot, cancellationToken);
        var problem = answer.Length == 0 ? $"retry.{Slot}" : await HearAsync(turnContext, answer, heard, cancellationToken);
        if (problem is null)
        {
            return true;
        }

        if (problem == NotUnderstood && Interview.CanSkip(Slot) && Listener.SaysNothing(answer))
        {
            await Listener.SkipAsync(turnContext, Slot, cancellationToken);
            return true;
        }

        // Asked again, unless the other answer makes the question needless.
        if (problem == NotUnderstood && await Listener.TryElsewhereAsync(turnContext, answer, Slot, cancellationToken))
        {
            return true;
        }

        var line = await Voice.LineAsync(turnContext, problem, cancellationToken);
        await turnContext.SendActivityAsync(Voice.Ask(turnContext, line, Choices), cancellationToken);
        return false;
    }
}
