namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a waterfall step is given: the dialog context, and where in the waterfall it stands.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object? options, IDictionary<string, object?> values, int index, DialogReason reason, object? result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;

        // A step stands on its waterfall's own level, not on one below it.
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The step's place, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object? Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the previous step's dialog returned, or the message's text when it only waited.</summary>
    public object? Result { get; }

    /// <summary>What the steps keep for each other.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>Goes on to the next step within this turn; possible once a step.</summary>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Reject.CancellationToken(result);
        if (_nextCalled)
        {
            throw new InvalidOperationException($"NextAsync() was called twice in '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
