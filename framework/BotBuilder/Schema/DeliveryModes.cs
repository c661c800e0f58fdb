namespace Microsoft.Bot.Schema;

/// <summary>How the replies to an activity travel.</summary>
public static class DeliveryModes
{
    /// <summary>As requests of their own.</summary>
    public const string Normal = "normal";

    /// <summary>As a notification.</summary>
    public const string Notification = "notification";

    /// <summary>In the answer to the request that brought the activity.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Not to be kept.</summary>
    public const string Ephemeral = "ephemeral";
}
