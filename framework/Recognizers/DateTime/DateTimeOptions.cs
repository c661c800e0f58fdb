namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Options of the date and time recognizer.</summary>
[Flags]
public enum DateTimeOptions
{
    /// <summary>No option.</summary>
    None = 0,
}
