namespace Microsoft.Bot.Schema;

/// <summary>The id that a channel gave to what was sent.</summary>
public partial class ResourceResponse
{
    /// <summary>No id.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>The given id.</summary>
    public ResourceResponse(string? id = default) => Id = id!;

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;
}
