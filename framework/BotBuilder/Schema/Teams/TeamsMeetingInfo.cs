namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
public partial class TeamsMeetingInfo
{
    /// <summary>A meeting with nothing set.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>The meeting of that id.</summary>
    public TeamsMeetingInfo(string? id = default) => Id = id;

    /// <summary>The meeting's id.</summary>
    public string? Id { get; set; }
}
