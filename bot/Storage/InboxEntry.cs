namespace DeclineBot.Bot.Storage;

/// <summary>An activity to be stored.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="Activity">Its id: one of a channel.</param>
/// <param name="Person">The channel's id of the person.</param>
/// <param name="Received">When it came.</param>
/// <param name="Value">The activity, sealed.</param>
public sealed record InboxEntry(ConversationKey Conversation, string Activity, string Person, DateTimeOffset Received, SealedValue Value)
{
    /// <summary>Another key of the same thing: one of a channel.</summary>
    public string? Alias { get; init; }

    /// <summary>The organisation or workspace, where the channel has them.</summary>
    public string? Tenant { get; init; }

    /// <summary>The activity as the feed shows it, sealed, when it is to stand there as well.</summary>
    public SealedValue? Feed { get; init; }
}
