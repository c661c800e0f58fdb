namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that holds others and runs them on a stack of their own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates the container.</summary>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The inner dialogs.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Receives the telemetry of the container and its inner dialogs; null means none.</summary>
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value ?? NullBotTelemetryClient.Instance;

            // Containers may hold each other; the comparison ends the round.
            if (Dialogs.TelemetryClient != base.TelemetryClient)
            {
                Dialogs.TelemetryClient = base.TelemetryClient;
            }
        }
    }

    /// <summary>The context of the inner level.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>The inner dialog with this id, or null.</summary>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The inner dialog with this id, or else the one in the given context.</summary>
    public virtual Dialog? FindDialog(string dialogId, DialogContext? dc = null) => Dialogs.Find(dialogId) ?? dc?.Dialogs.Find(dialogId);

    /// <summary>Handles events as every dialog does, and notes a changed version that nobody handled.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            dc.Dialogs.TelemetryClient.TrackTrace($"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}", Severity.Warning, null);
        }

        return handled;
    }

    /// <summary>A text that changes when an inner dialog's shape does.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> when the container isn't what it was on its last turn.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        var before = instance.Version;
        instance.Version = GetInternalVersion();

        if (before is not null && before != instance.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
