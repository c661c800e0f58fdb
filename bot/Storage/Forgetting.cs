namespace DeclineBot.Bot.Storage;

/// <summary>How much of a conversation is removed.</summary>
public enum Forgetting
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>
    /// What was said: state, feed, all of the outbox with its reminders, and the handled part of the inbox's values. The
    /// conversation stays without its reference, and so do activities that still wait for their turn: they came after the wish.
    /// </summary>
    Texts,

    /// <summary>All of it, also what waits for its turn, the reference and the conversation itself. Bare inbox keys stay for their day.</summary>
    Everything,
}
