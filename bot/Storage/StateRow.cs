namespace DeclineBot.Bot.Storage;

/// <summary>A value of state.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value, sealed.</param>
public sealed record StateRow(string Key, SealedValue Value);
