namespace Microsoft.Bot.Schema;

/// <summary>An HTTP error behind another one.</summary>
public partial class InnerHttpError
{
    /// <summary>An error with nothing set.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>An error with what is given set.</summary>
    public InnerHttpError(int? statusCode = default, object? body = default)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The status code.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The body.</summary>
    public object? Body { get; set; }
}
