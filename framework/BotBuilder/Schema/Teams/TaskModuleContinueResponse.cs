namespace Microsoft.Bot.Schema.Teams;

/// <summary>A task module goes on with a card.</summary>
public partial class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Goes on with nothing.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>Goes on with what is given.</summary>
    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = default)
        : base("continue") => Value = value;

    /// <summary>What is shown.</summary>
    public TaskModuleTaskInfo? Value { get; set; }
}
