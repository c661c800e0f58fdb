namespace DeclineBot.Coach.Practice;

/// <summary>What a rehearsal is made of; with the same answers it is always the same.</summary>
/// <param name="Player">Who the bot plays.</param>
/// <param name="Difficulty">How hard they push.</param>
/// <param name="Coached">Whether a note follows every answer.</param>
/// <param name="OwnOffer">Whether it is about the person's own offer, or an example.</param>
/// <param name="Plan">The scenarios, in order.</param>
/// <param name="Seed">Chooses the wordings.</param>
/// <param name="StartBeat">The beat of the first scenario to begin with, or null for its own start.</param>
public sealed record RehearsalSetup(
    OfferedBy Player, Difficulty Difficulty, bool Coached, bool OwnOffer, IReadOnlyList<string> Plan, int Seed, string? StartBeat = null)
{
    /// <summary>Whether it is a whole call rather than one push-back.</summary>
    public bool IsCall => Plan.Count > 1;
}
