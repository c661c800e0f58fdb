namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Options of the choice recognizer.</summary>
[Flags]
public enum ChoiceOptions
{
    /// <summary>No option.</summary>
    None = 0,
}
