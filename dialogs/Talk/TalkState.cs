namespace DeclineBot.Dialogs.Talk;

/// <summary>What the bot remembers of the conversation itself, so that it repeats neither a welcome nor a line.</summary>
public sealed record TalkState
{
    /// <summary>The shape that this code writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The shape this was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Whether the welcome was sent.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Whether the person was told that others may be able to read along.</summary>
    public bool Warned { get; init; }

    /// <summary>The version of the dialogs that the dialog stack belongs to.</summary>
    public int Dialogs { get; init; }

    /// <summary>The language model that the person was told of; null when there was none.</summary>
    public string? ToldOfModel { get; init; }

    /// <summary>How many drafts were reviewed: the revision of the newest review card.</summary>
    public int Reviews { get; init; }

    /// <summary>The better version on the newest review card, so that it can be sent alone; null when there was none.</summary>
    public string? Rewrite { get; init; }

    /// <summary>The question whose buttons are the ones to press; null when none is.</summary>
    public int? Question { get; init; }

    /// <summary>The last card that was settled by a click, so that a double click does nothing twice.</summary>
    public SettledClick? Settled { get; init; }

    /// <summary>The cards whose buttons are to be pressed, in a channel that can take them away.</summary>
    public IReadOnlyList<LiveCard> Live { get; init; } = [];

    /// <summary>How often each line with several wordings was said.</summary>
    public Dictionary<string, int> Said { get; init; } = [];
}
