namespace DeclineBot.Coach.Deadlines;

/// <summary>Which way a question leans, so that "Friday" means the right one.</summary>
public enum Lean
{
    /// <summary>Something that has happened: when did you decide?</summary>
    Past,

    /// <summary>Something to come: when is the call, when does the offer end?</summary>
    Future,
}
