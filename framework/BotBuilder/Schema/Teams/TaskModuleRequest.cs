namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a task module asks or sends.</summary>
public partial class TaskModuleRequest
{
    /// <summary>A request with nothing set.</summary>
    public TaskModuleRequest()
    {
    }

    /// <summary>A request with what is given set.</summary>
    public TaskModuleRequest(object? data = default, TaskModuleRequestContext? context = default)
    {
        Data = data;
        Context = context;
    }

    /// <summary>The button's data, or the card's inputs.</summary>
    public object? Data { get; set; }

    /// <summary>Where it is shown.</summary>
    public TaskModuleRequestContext? Context { get; set; }
}
