namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that brings others along when it is added to a set.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs to add with this one.</summary>
    IEnumerable<Dialog> GetDependencies();
}
