namespace Microsoft.Bot.Schema.Teams;

/// <summary>A task module ends with a message.</summary>
public partial class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Ends with nothing.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>Ends with the given message.</summary>
    public TaskModuleMessageResponse(string? value = default)
        : base("message") => Value = value;

    /// <summary>The message.</summary>
    public string? Value { get; set; }
}
