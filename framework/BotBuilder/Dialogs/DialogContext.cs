using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs of one level, their stack, and the turn they run in.</summary>
public class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    /// <summary>Creates the context of the outermost level.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);

        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Creates the context of a level inside another one.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
        foreach (var (key, service) in parentDialogContext.Services)
        {
            Services[key] = service;
        }
    }

    /// <summary>The dialogs that can be begun on this level.</summary>
    public DialogSet Dialogs { get; private set; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; private set; }

    /// <summary>The dialogs that have begun and not ended, the active one first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    /// <summary>The level that holds this one, or null on the outermost.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The level inside the active dialog, or null if that isn't a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The top of the stack, or null when it is empty.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Objects for this turn, handed down to inner levels.</summary>
    public TurnContextStateCollection Services { get; } = [];

    /// <summary>Puts a dialog on the stack and runs its first turn.</summary>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Reject.Nothing(dialogId);

        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"A dialog with an id of '{dialogId}' wasn't found here or in a parent. Was AddDialog() called for it?", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object?>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        Reject.Nothing(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn to the active dialog; the status is <see cref="DialogTurnStatus.Empty"/> when there is none.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        // Once a turn, however many levels continue in it.
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
        }

        return ActiveDialog is { } instance
            ? await Require(instance).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the active dialog and hands its result to the one below, or to the caller when the stack is empty.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Reject.CancellationToken(result);

        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Require(below).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends every dialog of this level.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Ends every dialog of this level, and of the outer ones too with <paramref name="cancelParents"/>, until one handles the event.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        Reject.CancellationToken(eventValue);

        if (ActiveDialog is null && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        // The dialog that asked for the end isn't asked back; every one below it may stop it by handling the event.
        var ask = false;
        for (var level = this; level is not null; ask = true)
        {
            if (level.ActiveDialog is null)
            {
                level = cancelParents ? level.Parent : null;
                continue;
            }

            if (ask && await level.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
            {
                break;
            }

            await level.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog without resuming the one below, and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Reject.CancellationToken(options);

        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Has the active dialog ask its question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken);
        if (!handled && ActiveDialog is { } instance)
        {
            await Require(instance).RepromptDialogAsync(Context, instance, cancellationToken);
        }
    }

    /// <summary>The dialog with this id on this level or an outer one, or null.</summary>
    public Dialog? FindDialog(string dialogId)
    {
        if (Dialogs.Find(dialogId) is { } dialog)
        {
            return dialog;
        }

        if (Parent is null)
        {
            return null;
        }

        return Parent.FindDialog(dialogId)
            ?? (Parent.ActiveDialog is { } instance && Parent.FindDialog(instance.Id) is DialogContainer container
                ? container.FindDialog(dialogId, this)
                : null);
    }

    /// <summary>Offers an event to the active dialog, or with <paramref name="fromLeaf"/> to the innermost one; true when it was handled.</summary>
    public async Task<bool> EmitEventAsync(string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var level = this;
        while (fromLeaf && level.Child is { } child)
        {
            level = child;
        }

        return level.ActiveDialog is { } instance
            && level.FindDialog(instance.Id) is { } dialog
            && await dialog.OnDialogEventAsync(level, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);
    }

    /// <summary>The name of the activity's culture, or of the current one if the activity names none that is known.</summary>
    public string GetLocale()
    {
        try
        {
            return string.IsNullOrEmpty(Context.Activity?.Locale)
                ? CultureInfo.CurrentCulture.Name
                : CultureInfo.GetCultureInfo(Context.Activity.Locale).Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    private Dialog Require(DialogInstance instance) =>
        FindDialog(instance.Id) ?? throw new InvalidOperationException($"The stack holds '{instance.Id}', but there is no dialog of that id.");

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (Dialogs.Find(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }
}
