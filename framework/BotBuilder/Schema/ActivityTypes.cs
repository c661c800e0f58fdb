namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activities.</summary>
public static class ActivityTypes
{
    /// <summary>A contact relation changed.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>A conversation's members or topic changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A conversation ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event.</summary>
    public const string Event = "event";

    /// <summary>Wait before the next activity is sent.</summary>
    public const string Delay = "delay";

    /// <summary>Someone asks for their data to be deleted.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>A hand-over to someone else.</summary>
    public const string Handoff = "handoff";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request whose answer is the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>A message.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions to a message came or went.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A trace for development tools.</summary>
    public const string Trace = "trace";

    /// <summary>The other side is writing.</summary>
    public const string Typing = "typing";

    /// <summary>A request to do something.</summary>
    public const string Command = "command";

    /// <summary>What came of a command.</summary>
    public const string CommandResult = "commandResult";
}
