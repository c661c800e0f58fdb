using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>On whose behalf a bot sends a message.</summary>
public class OnBehalfOf
{
    /// <summary>Always 0.</summary>
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    /// <summary>Always person.</summary>
    public string MentionType { get; set; } = "person";

    /// <summary>The person's id.</summary>
    public string? Mri { get; set; }

    /// <summary>The person's name.</summary>
    public string? DisplayName { get; set; }
}
