using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>A conversation with nothing set.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>A conversation with what is given set.</summary>
    public ConversationAccount(bool? isGroup = default, string? conversationType = default, string? id = default, string? name = default, string? aadObjectId = default, string? role = default, string? tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id!;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>What the channel calls this kind of conversation: personal, groupChat, channel.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The channel's id of the conversation.</summary>
    public string Id { get; set; } = null!;

    /// <summary>A name for people.</summary>
    public string? Name { get; set; }

    /// <summary>The account's id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>User or bot.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; set; }

    /// <summary>Properties of the JSON that this type has no name for.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
