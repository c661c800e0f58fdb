namespace Microsoft.Bot.Schema;

/// <summary>The body of a failed request.</summary>
public partial class ErrorResponse
{
    /// <summary>No error.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>The given error.</summary>
    public ErrorResponse(Error? error = default) => Error = error;

    /// <summary>What went wrong.</summary>
    public Error? Error { get; set; }
}
