namespace Microsoft.Recognizers.Text.Number;

/// <summary>Options of the number recognizer.</summary>
[Flags]
public enum NumberOptions
{
    /// <summary>No option.</summary>
    None = 0,

    /// <summary>Leaves out places that are relative, such as "the next one".</summary>
    SuppressExtendedTypes = 2097152,
}
