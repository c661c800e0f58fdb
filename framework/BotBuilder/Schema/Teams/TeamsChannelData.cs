using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Microsoft Teams adds to an activity.</summary>
public partial class TeamsChannelData
{
    /// <summary>Channel data with nothing set.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>Channel data with what is given set.</summary>
    public TeamsChannelData(ChannelInfo? channel = default, string? eventType = default, TeamInfo? team = default, NotificationInfo? notification = default, TenantInfo? tenant = default)
        : this(channel, eventType, team, notification, tenant, null)
    {
    }

    /// <summary>Channel data with what is given set.</summary>
    public TeamsChannelData(ChannelInfo? channel = default, string? eventType = default, TeamInfo? team = default, NotificationInfo? notification = default, TenantInfo? tenant = default, IList<OnBehalfOf>? onBehalfOf = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf;
    }

    /// <summary>The channel.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened.</summary>
    public string? EventType { get; set; }

    /// <summary>The team.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>How Teams notifies of the message.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>The tenant.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The meeting.</summary>
    public TeamsMeetingInfo? Meeting { get; set; }

    /// <summary>What was chosen when the bot was installed.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>On whose behalf the message is sent.</summary>
    [JsonInclude]
    public IList<OnBehalfOf>? OnBehalfOf { get; internal set; }

    /// <summary>Properties of the JSON that this type has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}
