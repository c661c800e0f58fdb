namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a task module is shown.</summary>
public partial class TaskModuleRequestContext
{
    /// <summary>Anywhere.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>In the given theme.</summary>
    public TaskModuleRequestContext(string? theme = default) => Theme = theme;

    /// <summary>The client's theme.</summary>
    public string? Theme { get; set; }
}
