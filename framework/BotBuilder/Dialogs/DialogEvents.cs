namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that the framework emits.</summary>
public class DialogEvents
{
    /// <summary>A dialog is about to begin.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The open question is to be asked again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>Dialogs are being cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity has come, once a turn.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A dialog has changed since its last turn.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception has left a dialog.</summary>
    public const string Error = "error";

    /// <summary>An event of an own kind.</summary>
    public const string Custom = "custom";
}
