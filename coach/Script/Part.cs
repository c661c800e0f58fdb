namespace DeclineBot.Coach.Script;

/// <summary>A sentence or two of a text. Nothing is lost when it is null; a ranked one gives way when room is short.</summary>
/// <param name="Text">The words; null or empty when the person gave none.</param>
/// <param name="Rank">0 always stays; the highest goes first.</param>
internal readonly record struct Part(string? Text, int Rank = 0)
{
    public static implicit operator Part(string? text) => new(text);
}
