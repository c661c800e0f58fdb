namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public partial class ChannelInfo
{
    /// <summary>A channel with nothing set.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>The channel of that id and name.</summary>
    public ChannelInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The channel's id.</summary>
    public string? Id { get; set; }

    /// <summary>The channel's name.</summary>
    public string? Name { get; set; }

    /// <summary>Standard, shared or private.</summary>
    public string? Type { get; set; }
}
