namespace DeclineBot.Bot.Storage;

/// <summary>The store can't be reached or written to just now: the disk is full, the file is read-only, the server is away. Nothing was changed.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>An exception that says what is wrong with the store, and what caused it. The message holds nothing that a person wrote.</summary>
    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
