using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>An account with nothing set.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>An account with what is given set.</summary>
    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
    {
        Id = id!;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id of the account.</summary>
    public string Id { get; set; } = null!;

    /// <summary>A name for people.</summary>
    public string? Name { get; set; }

    /// <summary>The account's id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>User or bot; see <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>Properties of the JSON that this type has no name for.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
