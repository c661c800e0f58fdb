namespace DeclineBot.Bot.Storage;

/// <summary>One write or removal of a value of state.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Value">The new value, sealed; null to remove it.</param>
/// <param name="ReadETag">The version that was read, for a write that holds only against it; "*" is any.</param>
/// <param name="NewETag">The version that such a write makes; null for any other.</param>
public sealed record StateChange(string Key, SealedValue? Value, string? ReadETag = null, string? NewETag = null);
