using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a request.</summary>
public partial class ErrorResponseException : Exception
{
    /// <summary>A refusal without a message.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>A refusal with a message.</summary>
    public ErrorResponseException(string message)
        : this(message, null!)
    {
    }

    /// <summary>A refusal with a message and what caused it.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The channel's answer.</summary>
    public HttpResponseMessageWrapper Response { get; set; } = null!;

    /// <summary>What the channel says about it.</summary>
    public ErrorResponse? Body { get; set; }
}
