namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message came or went.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions put on a message.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken off a message.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
