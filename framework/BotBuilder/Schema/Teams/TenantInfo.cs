namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tenant.</summary>
public partial class TenantInfo
{
    /// <summary>A tenant with nothing set.</summary>
    public TenantInfo()
    {
    }

    /// <summary>The tenant of that id.</summary>
    public TenantInfo(string? id = default) => Id = id;

    /// <summary>The tenant's id.</summary>
    public string? Id { get; set; }
}
