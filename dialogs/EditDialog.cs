using DeclineBot.Coach;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs;

/// <summary>Asks which answer to change, and goes to it.</summary>
public sealed class EditDialog : ComponentDialog
{
    private readonly CommandReader _commands;
    private readonly Memory _memory;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public EditDialog(CommandReader commands, Memory memory, Voice voice)
        : base(nameof(EditDialog))
    {
        (_commands, _memory, _voice) = (commands, memory, voice);
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt), ValidateAsync, defaultLocale: "en-us"));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [WhichStepAsync, EditStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> WhichStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var decline = await _memory.DeclineAsync(stepContext.Context, cancellationToken);
        var buttons = Voice.Buttons(Interview.Questions(decline)
            .Where(slot => Interview.IsKnown(decline, slot) || decline.Skipped.Contains(slot))
            .Select(slot => (slot.ToString(), _voice.Copy[$"slot.{slot}"])));
        var line = await _voice.LineAsync(stepContext.Context, "edit.which", cancellationToken);
        return await stepContext.PromptAsync(nameof(ChoicePrompt), _voice.Prompt(stepContext.Context, line, buttons), cancellationToken);
    }

    private static Task<DialogTurnResult> EditStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync($"{nameof(PrepareDialog)} {(stepContext.Result as FoundChoice)?.Value}", cancellationToken);

    private async Task<bool> ValidateAsync(PromptValidatorContext<FoundChoice> promptContext, CancellationToken cancellationToken)
    {
        var named = _commands.ReadSlot(promptContext.Context.Activity.Text);
        if (named is { } slot)
        {
            promptContext.Recognized.Value = new FoundChoice { Value = slot.ToString() };
            return true;
        }

        if (promptContext.Recognized.Succeeded)
        {
            return true;
        }

        var line = await _voice.LineAsync(promptContext.Context, "edit.retry", cancellationToken);
        await promptContext.Context.SendActivityAsync(_voice.Ask(promptContext.Context, line, promptContext.Options.Choices ?? []), cancellationToken);
        return false;
    }
}
