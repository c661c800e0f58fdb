namespace DeclineBot.Bot.Operations;

/// <summary>What became of an attempt at a turn.</summary>
public enum TurnResult
{
    /// <summary>It was committed.</summary>
    Done,

    /// <summary>It threw, and changed nothing.</summary>
    Failed,

    /// <summary>Another worker had taken over its conversation.</summary>
    Lost,
}
