namespace DeclineBot.Coach;

/// <summary>A reason or a thanks in the person's own words.</summary>
/// <param name="Text">The words that go into the texts.</param>
/// <param name="Settled">True once the coach has read it and the person has chosen what to keep.</param>
/// <param name="KeptCodes">The review codes that the person kept against advice; empty for a clean statement.</param>
public sealed record Statement(string Text, bool Settled, IReadOnlyList<string> KeptCodes)
{
    /// <summary>A statement that the coach has not read yet.</summary>
    public static Statement Unread(string text) => new(text, Settled: false, []);
}
