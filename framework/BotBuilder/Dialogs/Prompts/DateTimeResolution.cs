namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date or time.</summary>
public class DateTimeResolution
{
    /// <summary>The date or time.</summary>
    public string? Value { get; set; }

    /// <summary>The beginning, if it is a range.</summary>
    public string? Start { get; set; }

    /// <summary>The end, if it is a range.</summary>
    public string? End { get; set; }

    /// <summary>What was said, as a TIMEX expression.</summary>
    public string? Timex { get; set; }
}
