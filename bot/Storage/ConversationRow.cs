namespace DeclineBot.Bot.Storage;

/// <summary>What is known of a conversation besides its state.</summary>
/// <param name="Conversation">Which it is.</param>
/// <param name="Tenant">The organisation or workspace, where the channel has them.</param>
/// <param name="Person">The channel's id of the person.</param>
/// <param name="Reference">How to send to it: a conversation reference's JSON, sealed. Null until the first turn has ended.</param>
/// <param name="LastActive">When something came in last.</param>
/// <param name="StoppedBecause">Why nothing is sent to it any more; null while all is well.</param>
public sealed record ConversationRow(ConversationKey Conversation, string? Tenant, string Person, SealedValue? Reference, DateTimeOffset LastActive, string? StoppedBecause);
