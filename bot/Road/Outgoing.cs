using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>Something to be sent.</summary>
/// <param name="Activity">The activity with its conversation and service URL. Type messageUpdate or messageDelete changes an earlier message.</param>
/// <param name="PlatformId">The platform's id of the message to update or delete; null for a new one.</param>
public sealed record Outgoing(Activity Activity, string? PlatformId = null);
