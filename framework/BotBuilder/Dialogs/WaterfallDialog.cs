using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps that run one after the other, each usually asking one question.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedStepIndex = "stepIndex";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Creates the waterfall.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        _steps = [.. actions ?? []];
    }

    /// <summary>The id with the number of steps.</summary>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        Reject.CancellationToken(options);
        ArgumentNullException.ThrowIfNull(dc);

        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object?>();
        state[PersistedInstanceId] = Guid.NewGuid().ToString();

        Track("WaterfallStart", dc.ActiveDialog);
        TelemetryClient.TrackDialogView(Id);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, StepIndex(dc.ActiveDialog!) + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        switch (reason)
        {
            case DialogReason.CancelCalled:
                Track("WaterfallCancel", instance, StepIndex(instance));
                break;
            case DialogReason.EndCalled:
                Track("WaterfallComplete", instance);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs one step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Track("WaterfallStep", stepContext.ActiveDialog!, stepContext.Index);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step at this index, or ends the waterfall with the result when there is none left.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[PersistedStepIndex] = index;
        var step = new WaterfallStepContext(this, dc, state.RestorePlain(PersistedOptions), state.RestoreValues(PersistedValues), index, reason, result);
        return OnStepAsync(step, cancellationToken);
    }

    private static int StepIndex(DialogInstance instance) => Convert.ToInt32(instance.State[PersistedStepIndex], CultureInfo.InvariantCulture);

    private void Track(string eventName, DialogInstance instance, int? step = null)
    {
        var properties = new Dictionary<string, string>
        {
            ["DialogId"] = Id,
            ["InstanceId"] = instance.State.RestorePlain(PersistedInstanceId) as string ?? string.Empty,
        };
        if (step is { } index)
        {
            properties["StepName"] = StepName(index);
        }

        TelemetryClient.TrackEvent(eventName, properties);
    }

    // A lambda's method name is the compiler's and tells nothing.
    private string StepName(int index) =>
        _steps[index].Method.Name is var name && !string.IsNullOrWhiteSpace(name) && !name.Contains('<', StringComparison.Ordinal)
            ? name
            : $"Step{index + 1}of{_steps.Count}";
}
