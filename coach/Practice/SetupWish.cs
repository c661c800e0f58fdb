namespace DeclineBot.Coach.Practice;

/// <summary>What somebody wants of a rehearsal; null is as before.</summary>
public sealed record SetupWish
{
    /// <summary>Who to play.</summary>
    public OfferedBy? Player { get; init; }

    /// <summary>How hard.</summary>
    public Difficulty? Difficulty { get; init; }

    /// <summary>With notes or without.</summary>
    public bool? Coached { get; init; }

    /// <summary>Their own offer or an example.</summary>
    public bool? OwnOffer { get; init; }

    /// <summary>One scenario, or "call".</summary>
    public string? Scenario { get; init; }

    /// <summary>Whether nothing is wished for.</summary>
    public bool IsEmpty => this == new SetupWish();

    /// <summary>The wish with one more value, as the words file names them.</summary>
    public SetupWish With(string value) => value switch
    {
        "coached" => this with { Coached = true },
        "real" => this with { Coached = false },
        "own" => this with { OwnOffer = true },
        "example" => this with { OwnOffer = false },
        _ when Enum.TryParse<OfferedBy>(value, out var player) => this with { Player = player },
        _ when Enum.TryParse<Difficulty>(value, out var difficulty) => this with { Difficulty = difficulty },
        _ => this with { Scenario = value },
    };
}
