namespace Microsoft.Bot.Schema.Teams;

/// <summary>How Teams notifies of a message.</summary>
public partial class NotificationInfo
{
    /// <summary>No notification.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>A notification in the activity feed, or none.</summary>
    public NotificationInfo(bool? alert = default) => Alert = alert;

    /// <summary>Whether the activity feed shows it.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether the meeting shows it.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>What the meeting shows.</summary>
    public string? ExternalResourceUrl { get; set; }
}
