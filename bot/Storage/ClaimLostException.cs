namespace DeclineBot.Bot.Storage;

/// <summary>A worker's claim on a conversation has gone to another one: nothing was changed.</summary>
public sealed class ClaimLostException : Exception
{
    /// <summary>The exception; there is nothing more to say.</summary>
    public ClaimLostException()
        : base("The claim on the conversation has gone to another worker.")
    {
    }
}
