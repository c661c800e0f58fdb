namespace AdaptiveCards;

/// <summary>Something that cannot stand on a card.</summary>
public class AdaptiveSerializationException : Exception
{
    /// <summary>Without a message.</summary>
    public AdaptiveSerializationException()
    {
    }

    /// <summary>With a message.</summary>
    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
