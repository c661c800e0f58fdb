namespace Microsoft.Bot.Builder;

/// <summary>How serious a trace is.</summary>
public enum Severity
{
    /// <summary>Every detail.</summary>
    Verbose = 0,

    /// <summary>Something happened.</summary>
    Information = 1,

    /// <summary>Something looks wrong.</summary>
    Warning = 2,

    /// <summary>Something went wrong.</summary>
    Error = 3,

    /// <summary>Nothing works any more.</summary>
    Critical = 4,
}
