namespace DeclineBot.Bot.Road;

/// <summary>Workers died each time an activity's turn was run: it isn't run again.</summary>
public sealed class WorkerDiedException : Exception
{
    /// <summary>As often as a turn is tried.</summary>
    public WorkerDiedException()
        : base("The process died whenever this turn was run.")
    {
    }
}
