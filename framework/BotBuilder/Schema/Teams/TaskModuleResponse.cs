namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a task module.</summary>
public partial class TaskModuleResponse
{
    /// <summary>No answer: the module closes.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>The given answer.</summary>
    public TaskModuleResponse(TaskModuleResponseBase? task = default) => Task = task;

    /// <summary>What the module does next.</summary>
    public TaskModuleResponseBase? Task { get; set; }
}
