namespace DeclineBot.Bot.Storage;

/// <summary>A value as it lies in a row: readable only through <see cref="SealedRows"/>. Stores never see what is in it.</summary>
/// <param name="Format">The version in which it was sealed.</param>
/// <param name="Bytes">The sealed bytes.</param>
public sealed record SealedValue(int Format, byte[] Bytes);
