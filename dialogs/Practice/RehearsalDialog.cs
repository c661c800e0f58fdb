using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Practice;

/// <summary>The role-play: a line of the other side, the person's answer, and a note where notes are wanted.</summary>
public sealed class RehearsalDialog : ComponentDialog
{
    private readonly Rehearsing _rehearsing;
    private readonly Coaching _coaching;
    private readonly AnswerReader _reader;
    private readonly AnswerNotes _notes;
    private readonly RecruiterVoice _recruiter;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public RehearsalDialog(Rehearsing rehearsing, Coaching coaching, AnswerReader reader, AnswerNotes notes, RecruiterVoice recruiter, Voice voice)
        : base(nameof(RehearsalDialog))
    {
        (_rehearsing, _coaching, _reader, _notes, _recruiter, _voice) = (rehearsing, coaching, reader, notes, recruiter, voice);
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [LineStepAsync, AnswerStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> LineStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var turnContext = stepContext.Context;
        if (await _rehearsing.SessionAsync(turnContext, cancellationToken) is not { } session || session.Play(_rehearsing.Machine) is { Ending: not null })
        {
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var scene = session.Play(_rehearsing.Machine);
        if (session.Answers.Count == 0 && session is { Retakes: 0, Offered: null, IsPaused: false })
        {
            await IntroduceAsync(turnContext, session, scene, cancellationToken);
        }

        var line = await ShowAsync(turnContext, session, scene, cancellationToken);
        return await stepContext.PromptAsync(nameof(TextPrompt), _voice.Prompt(turnContext, line, Buttons(session, scene)), cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var turnContext = stepContext.Context;
        var text = stepContext.Answer().Trim();
        if (await _rehearsing.SessionAsync(turnContext, cancellationToken) is not { } session)
        {
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (!text.Any(char.IsLetterOrDigit))
        {
            await _voice.SayAsync(turnContext, "practise.noWords", cancellationToken);
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), cancellationToken: cancellationToken);
        }

        var before = session.Play(_rehearsing.Machine);
        var isOffered = session.Offered is not null && string.Equals(text, _voice.Copy["practise.button.send"], StringComparison.OrdinalIgnoreCase);
        var passage = new Passage(PassageContext.Reply, isOffered ? session.Offered! : text, PushBackOf(before.Scenario.Id));
        session = session.Hear(_reader.Read(_coaching.Read(passage).Review, isOffered));
        await _rehearsing.KeepAsync(turnContext, session, cancellationToken);

        var scene = session.Play(_rehearsing.Machine);
        if (session.Setup.Coached && scene.Exchanges is [.., { IsChoice: false } exchange])
        {
            await Voice.LeadInAsync(turnContext, await _notes.WriteAsync(turnContext, session, exchange, cancellationToken), cancellationToken);
        }

        if (scene.Ending is null)
        {
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), cancellationToken: cancellationToken);
        }

        await Voice.LeadInAsync(turnContext, await ShowAsync(turnContext, session, scene, cancellationToken), cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    // The first line is what the other side makes of the answer; only that one is worded to fit it.
    private async Task<string> ShowAsync(ITurnContext turnContext, Session session, Scene scene, CancellationToken cancellationToken)
    {
        var cast = await _rehearsing.CastAsync(turnContext, session.Setup, cancellationToken);
        if (scene.Lines is not [{ Speaker: not null } first, ..])
        {
            return Rehearsing.Show(scene.Lines, cast, _voice.Copy);
        }

        var answer = session.Answers is [.., var last] ? last.Text : null;
        var worded = first with { Text = await _recruiter.SayAsync(turnContext, cast.Fill(first), session.Setup, answer, cancellationToken) };
        return Rehearsing.Show([worded, .. scene.Lines.Skip(1)], cast, _voice.Copy);
    }

    private async Task IntroduceAsync(ITurnContext turnContext, Session session, Scene scene, CancellationToken cancellationToken)
    {
        var cast = await _rehearsing.CastAsync(turnContext, session.Setup, cancellationToken);
        var key = session.Setup.StartBeat is not null ? "drill" : session.Setup.IsCall ? "call" : scene.Scenario switch { { IsNarrated: true } => "quiet", { InWriting: true } => "written", _ => "single" };
        await _voice.SayAsync(
            turnContext, $"practise.intro.{key}", cancellationToken,
            ("name", cast.NameOf(scene.Scenario.Speaker ?? session.Setup.Player)),
            ("title", _voice.Copy[$"cast.{scene.Scenario.Speaker ?? session.Setup.Player}.title"]));
    }

    private IList<Choice> Buttons(Session session, Scene scene)
    {
        var choices = scene.Scenario.Beats[scene.Beat].Choices;
        return choices.Count > 0 ? Voice.Buttons(choices.Select(choice => (choice, choice)))
            : Voice.Buttons(
            [
                session.Offered is null ? ("say", _voice.Copy["practise.button.say"]) : ("send", _voice.Copy["practise.button.send"]),
                ("hint", _voice.Copy["practise.button.hint"]),
                ("stop", _voice.Copy["practise.button.stop"]),
            ]);
    }

    // The review knows the push-backs by these names; the other two are no push-backs.
    private static string? PushBackOf(string scenario) => scenario is ScenarioIds.Opening or ScenarioIds.TheQuietRecruiter ? null : scenario;
}
