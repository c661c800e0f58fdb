namespace DeclineBot.Coach.Understanding;

/// <summary>A stretch of an utterance that a pattern names.</summary>
/// <param name="Kind">What was captured ("company").</param>
/// <param name="From">Its first word.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Capture(string Kind, int From, int To);

/// <summary>A place where a pattern matches.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="From">The first word.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Captures">What it captured.</param>
internal sealed record Match(Pattern Pattern, int From, int To, IReadOnlyList<Capture> Captures)
{
    public int Length => To - From;

    public bool Covers(int from, int to) => From <= from && to <= To;
}
