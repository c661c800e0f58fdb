using System.Globalization;
using DeclineBot.Coach.Review;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>
/// Plays the recruiter's push-backs one after the other and says what each answer did. The push-backs stand in copy
/// under `practise.push-backs`.
/// </summary>
public sealed class PractiseDialog : ComponentDialog
{
    private const string Round = "round";
    private const string Held = "held";

    private static readonly string[] PushBacks = ["change-your-mind", "match-offer", "which-company", "how-much", "hiring-manager-call", "feedback"];

    private readonly Coaching _coaching;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public PractiseDialog(Coaching coaching, Voice voice)
        : base(nameof(PractiseDialog))
    {
        (_coaching, _voice) = (coaching, voice);
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [PushBackStepAsync, AnswerStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> PushBackStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var (round, held) = Score(stepContext.Options as string);
        if (round == 0)
        {
            await _voice.SayAsync(stepContext.Context, "practise.intro", cancellationToken, ("count", Number(PushBacks.Length)));
        }

        stepContext.Values[Round] = Number(round);
        stepContext.Values[Held] = Number(held);
        var line = await _voice.LineAsync(stepContext.Context, $"practise.push-backs.{PushBacks[round]}", cancellationToken);
        return await stepContext.PromptAsync(nameof(TextPrompt), Voice.Prompt(stepContext.Context, line), cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var (round, held) = Score($"{stepContext.Kept(Round)} {stepContext.Kept(Held)}");
        var review = _coaching.Read(new Passage(PassageContext.Reply, stepContext.Answer(), PushBacks[round])).Review;
        var isHeld = review is { Stance: Stance.Firm } && !review.Findings.Any(finding => finding.IsCertain);
        await SayNoteAsync(stepContext.Context, review, PushBacks[round], isHeld, cancellationToken);

        var (next, total) = (round + 1, held + (isHeld ? 1 : 0));
        if (next < PushBacks.Length)
        {
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), $"{Number(next)} {Number(total)}", cancellationToken);
        }

        await _voice.SayAsync(
            stepContext.Context, "practise.end", cancellationToken, ("held", Number(total)), ("count", Number(PushBacks.Length)));
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task SayNoteAsync(
        ITurnContext turnContext, ReviewResult review, string pushBack, bool isHeld, CancellationToken cancellationToken)
    {
        if (isHeld)
        {
            await _voice.SayAsync(turnContext, "practise.held", cancellationToken);
            return;
        }

        var finding = review.Findings.FirstOrDefault(finding => finding.IsCertain);
        var why = finding is null || review.Stance == Stance.Reopened
            ? _voice.Copy[$"practise.stance.{review.Stance}"]
            : _voice.Copy[$"rule.{finding.Rule.Id}.why"];
        await _voice.SayAsync(
            turnContext, "practise.note", cancellationToken, ("why", why), ("model", _voice.Copy[$"practise.model.{pushBack}"]));
    }

    private static (int Round, int Held) Score(string? options) =>
        options?.Split(' ') is [var round, var held]
            ? (int.Parse(round, CultureInfo.InvariantCulture), int.Parse(held, CultureInfo.InvariantCulture))
            : (0, 0);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
