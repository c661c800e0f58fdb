namespace DeclineBot.Coach.Practice;

/// <summary>A push-back to rehearse; it stands in `Scenarios/{Id}.{culture}.json` (docs/extending.md tells how to add one).</summary>
public sealed record Scenario
{
    /// <summary>Its name ("which-company").</summary>
    public required string Id { get; init; }

    /// <summary>Who speaks, whoever the person chose to play; null for the chosen player.</summary>
    public OfferedBy? Speaker { get; init; }

    /// <summary>Whether both sides write instead of talking.</summary>
    public bool InWriting { get; init; }

    /// <summary>Whether the lines tell what happens instead of being said.</summary>
    public bool IsNarrated { get; init; }

    /// <summary>How many sentences are enough for an answer.</summary>
    public int Sentences { get; init; } = 2;

    /// <summary>The beat that it begins with.</summary>
    public string Start { get; init; } = "ask";

    /// <summary>The beats, by name.</summary>
    public IReadOnlyDictionary<string, Beat> Beats { get; init; } = new Dictionary<string, Beat>();

    /// <summary>Where answers lead that a beat without a wildcard doesn't name.</summary>
    public IReadOnlyDictionary<string, string> Next { get; init; } = new Dictionary<string, string>();

    /// <summary>Hints, the gentler one first.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Answers that hold.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Answers that hold with the person's own {reason} in them.</summary>
    public IReadOnlyList<string> WithReason { get; init; } = [];

    /// <summary>Answers that hold for somebody who stays where they are.</summary>
    public IReadOnlyList<string> Staying { get; init; } = [];
}
