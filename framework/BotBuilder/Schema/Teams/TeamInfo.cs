namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public partial class TeamInfo
{
    /// <summary>A team with nothing set.</summary>
    public TeamInfo()
    {
    }

    /// <summary>The team of that id and name.</summary>
    public TeamInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The team's id.</summary>
    public string? Id { get; set; }

    /// <summary>The team's name.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the team's group in Microsoft Entra.</summary>
    public string? AadGroupId { get; set; }
}
