namespace DeclineBot.Bot.Storage;

/// <summary>A row of the store can't be read: it is newer than this version, damaged, or its key is gone. It was left as it is.</summary>
public sealed class UnreadableRowException : Exception
{
    /// <summary>An exception that names the row.</summary>
    public UnreadableRowException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that names the row, and what caused it.</summary>
    public UnreadableRowException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
