using DeclineBot.Coach;
using DeclineBot.Coach.Review;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>
/// Asks for the reason or the thanks in the person's own words and goes through it with the coach: what hurts, why,
/// a better version, and the person's choice to use it, say it differently or keep theirs.
/// </summary>
public sealed class StatementQuestionDialog : ComponentDialog
{
    /// <summary>As the dialog's options: ask, although an answer is known.</summary>
    public const string AskAgain = "";

    private const string Text = "text";
    private const string Doubt = "doubt";
    private const string Better = "better";
    private const string Codes = "codes";
    private const string ChoicePrompt = "ChoicePrompt";
    private const string Use = nameof(Use);
    private const string Differently = nameof(Differently);
    private const string Keep = nameof(Keep);

    private readonly Slot _slot;
    private readonly PassageContext _context;
    private readonly int _mostWords;
    private readonly Func<Decline, Statement?> _get;
    private readonly Func<Decline, Statement, Decline> _set;
    private readonly Coaching _coaching;
    private readonly Memory _memory;
    private readonly Voice _voice;
    private readonly Listener _listener;

    private StatementQuestionDialog(
        Slot slot,
        PassageContext context,
        int mostWords,
        Func<Decline, Statement?> get,
        Func<Decline, Statement, Decline> set,
        Coaching coaching,
        Memory memory,
        Voice voice,
        Listener listener)
        : base(slot.ToString())
    {
        (_slot, _context, _mostWords, _get, _set) = (slot, context, mostWords, get, set);
        (_coaching, _memory, _voice, _listener) = (coaching, memory, voice, listener);
        AddDialog(new TextPrompt(nameof(TextPrompt), ValidateAsync));
        AddDialog(YesNoPrompt.Create(voice, IsNewVersion));
        AddDialog(new TextPrompt(ChoicePrompt, ValidateChoiceAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, DoubtStepAsync, ReviewStepAsync, ChooseStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>The question for the reason; more than 60 words do not fit a call.</summary>
    public static StatementQuestionDialog ForReason(Coaching coaching, Memory memory, Voice voice, Listener listener) => new(
        Slot.Reason, PassageContext.Reason, 60, decline => decline.Reason, (decline, said) => decline with { Reason = said }, coaching, memory, voice, listener);

    /// <summary>The question for the thanks; 40 words at most.</summary>
    public static StatementQuestionDialog ForThanks(Coaching coaching, Memory memory, Voice voice, Listener listener) => new(
        Slot.Thanks, PassageContext.Thanks, 40, decline => decline.Thanks, (decline, said) => decline with { Thanks = said }, coaching, memory, voice, listener);

    // What came with the form or in passing is read at once; otherwise the person is asked.
    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var known = stepContext.Options as string
            ?? _get(await _memory.DeclineAsync(stepContext.Context, cancellationToken))?.Text;
        var key = known switch
        {
            null => $"ask.{_slot}",
            AskAgain => $"again.{_slot}",
            _ when WordCount(known) > _mostWords => $"retry.{_slot}TooLong",
            _ => null,
        };
        if (key is null)
        {
            return await stepContext.NextAsync(known, cancellationToken);
        }

        var line = await _voice.LineAsync(stepContext.Context, key, cancellationToken);
        return await stepContext.PromptAsync(nameof(TextPrompt), _voice.Prompt(stepContext.Context, line), cancellationToken);
    }

    // What the coach is not sure of it asks: a wrong accusation costs more than a missed one.
    private async Task<DialogTurnResult> DoubtStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var text = stepContext.Answer();
        var heard = await _listener.HearAsync(stepContext.Context, text, _slot, cancellationToken);
        await _listener.AdoptAsync(stepContext.Context, heard, cancellationToken);
        stepContext.Values[Text] = text;
        if (await _coaching.DoubtAsync(stepContext.Context, new Passage(_context, text), cancellationToken) is not { } code || !_voice.Copy.Has($"rule.{code}.ask"))
        {
            return await stepContext.NextAsync(false, cancellationToken);
        }

        // Kept at once, unsettled: what the person wrote survives whatever happens before they choose.
        await KeepAsync(stepContext.Context, Statement.Unread(text), cancellationToken);
        stepContext.Values[Doubt] = code;
        return await stepContext.PromptAsync(nameof(ConfirmPrompt), YesNoPrompt.Ask(stepContext.Context, _voice.Copy[$"rule.{code}.ask"], _voice), cancellationToken);
    }

    private async Task<DialogTurnResult> ReviewStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (YesNoPrompt.SaidInstead(stepContext.Context) is { } newVersion)
        {
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), newVersion, cancellationToken);
        }

        var text = stepContext.Kept(Text);
        var confirmed = stepContext.Result is true ? stepContext.Kept(Doubt) : null;
        var opinion = await _coaching.ReadAsync(stepContext.Context, new Passage(_context, text), confirmed, cancellationToken);
        if (opinion.IsClean && await _coaching.ShortenAsync(stepContext.Context, new Passage(_context, text), cancellationToken) is { } shorter)
        {
            return await OfferAsync(stepContext, text, shorter.Better, [], shorter.Line, cancellationToken);
        }

        if (opinion.IsClean)
        {
            return await SettleAsync(stepContext, text, [], cancellationToken);
        }

        var line = await _coaching.ExplainAsync(stepContext.Context, opinion, cancellationToken);
        return await OfferAsync(stepContext, text, opinion.Suggestion.Text, opinion.Certain.Select(finding => finding.Rule.Id).Distinct(), line, cancellationToken);
    }

    private async Task<DialogTurnResult> OfferAsync(
        WaterfallStepContext stepContext, string text, string? better, IEnumerable<string> codes, string line, CancellationToken cancellationToken)
    {
        await KeepAsync(stepContext.Context, Statement.Unread(text), cancellationToken);
        stepContext.Values[Better] = better ?? "";
        stepContext.Values[Codes] = string.Join(' ', codes);
        return await stepContext.PromptAsync(ChoicePrompt, _voice.Prompt(stepContext.Context, line, ChoicesFor(better)), cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var answer = stepContext.Answer();
        var better = stepContext.Kept(Better);
        switch (Pick(answer, better))
        {
            case Use:
                return await SettleAsync(stepContext, better, [], cancellationToken);
            case Keep:
                var codes = stepContext.Kept(Codes).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                await _voice.SayAsync(stepContext.Context, codes.Length > 0 ? $"kept.{_slot}" : "kept.whole", cancellationToken);
                return await SettleAsync(stepContext, stepContext.Kept(Text), codes, cancellationToken);
            case Differently:
                return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), AskAgain, cancellationToken);
            default:
                // They said it differently at once.
                return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), answer, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> SettleAsync(
        WaterfallStepContext stepContext, string text, IReadOnlyList<string> keptCodes, CancellationToken cancellationToken)
    {
        await KeepAsync(stepContext.Context, new Statement(text, Settled: true, keptCodes), cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Task<Decline> KeepAsync(ITurnContext turnContext, Statement statement, CancellationToken cancellationToken) =>
        _listener.KeepAsync(turnContext, _slot, decline => _set(decline, statement), cancellationToken);

    private async Task<bool> ValidateAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        var answer = promptContext.Recognized.Value?.Trim() ?? "";
        var problem = WordCount(answer) switch
        {
            0 => $"retry.{_slot}",
            var words when words > _mostWords => $"retry.{_slot}TooLong",
            _ when answer.EndsWith('?') => "retry.Question",
            _ => Coaching.IsNonsense(answer) || _listener.SaysNothing(answer) ? $"retry.{_slot}" : null,
        };
        if (problem is null)
        {
            return true;
        }

        await _voice.SayAsync(promptContext.Context, problem, cancellationToken);
        return false;
    }

    private async Task<bool> ValidateChoiceAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        var answer = promptContext.Recognized.Value?.Trim() ?? "";
        var choices = promptContext.Options.Choices ?? [];
        var better = choices.Any(choice => choice.Value == Use) ? Use : "";
        if (Pick(answer, better) is not null || (WordCount(answer) is > 2 and var words && words <= _mostWords))
        {
            return true;
        }

        var line = await _voice.LineAsync(
            promptContext.Context, better.Length > 0 ? "retry.Finding" : "retry.FindingWithoutBetter", cancellationToken);
        await promptContext.Context.SendActivityAsync(_voice.Ask(promptContext.Context, line, choices), cancellationToken);
        return false;
    }

    // Asked whether they would have to guess, many people just say it better.
    private bool IsNewVersion(string answer) => WordCount(answer) is > 3 and var words && words <= _mostWords && !answer.EndsWith('?');

    private string? Pick(string answer, string? better) =>
        ChoiceRecognizers.RecognizeChoices(answer, ChoicesFor(better)) is [var found, ..] && WordCount(answer) <= 6
            ? found.Resolution.Value
            : null;

    private IList<Choice> ChoicesFor(string? better) =>
    [
        .. Voice.Buttons(new[] { Use, Differently, Keep }
            .Where(choice => choice != Use || !string.IsNullOrEmpty(better))
            .Select(choice => (choice, _voice.Copy[$"choice.Finding.{choice}"]))),
    ];

    private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
