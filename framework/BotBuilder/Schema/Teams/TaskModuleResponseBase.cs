using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a task module does next.</summary>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public partial class TaskModuleResponseBase
{
    /// <summary>Nothing.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>What the type says.</summary>
    public TaskModuleResponseBase(string? type = default) => Type = type;

    /// <summary>Continue or message.</summary>
    public string? Type { get; set; }
}
