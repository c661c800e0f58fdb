namespace DeclineBot.Coach.Practice;

/// <summary>One line of the other side, in several wordings, and where each kind of answer leads.</summary>
public sealed record Beat
{
    /// <summary>The wordings, at least three; {name}, {manager} and {company} are filled in.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>The wordings of a player who says it in a voice of their own, by player.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Voices { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The wordings of a pushy or a relentless player, whoever it is.</summary>
    public IReadOnlyList<string> Harder { get; init; } = [];

    /// <summary>The beat that each kind of answer leads to; the kinds are those of <see cref="AnswerKinds"/>.</summary>
    public IReadOnlyDictionary<string, string> Next { get; init; } = new Dictionary<string, string>();

    /// <summary>Kinds of answer that only this beat knows, and the whole answers that are meant; they come before all others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Hears { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Answers to tap.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Where it goes on when every wording has been said, or null for the end of the other side's patience.</summary>
    public string? Spent { get; init; }

    /// <summary>Better answers to this beat than the scenario's own, or none.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>What ends here, or null when the person is to answer.</summary>
    public EndingKind? Ends { get; init; }
}
