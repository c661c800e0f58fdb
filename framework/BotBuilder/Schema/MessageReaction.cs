namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public partial class MessageReaction
{
    /// <summary>A reaction of no type.</summary>
    public MessageReaction()
    {
    }

    /// <summary>A reaction of the given type.</summary>
    public MessageReaction(string? type = default) => Type = type;

    /// <summary>The reaction: like, plusOne or a channel's own.</summary>
    public string? Type { get; set; }
}
