namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Options of the recognizer of numbers with units.</summary>
[Flags]
public enum NumberWithUnitOptions
{
    /// <summary>No option.</summary>
    None = 0,
}
