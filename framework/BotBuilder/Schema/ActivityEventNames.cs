namespace Microsoft.Bot.Schema;

/// <summary>Names of the framework's own events.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot speaks up in a conversation it knows.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot starts a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
