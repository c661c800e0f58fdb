namespace Microsoft.Bot.Schema;

/// <summary>What went wrong.</summary>
public partial class Error
{
    /// <summary>An error with nothing set.</summary>
    public Error()
    {
    }

    /// <summary>An error with what is given set.</summary>
    public Error(string? code = default, string? message = default, InnerHttpError? innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>A code for programs.</summary>
    public string? Code { get; set; }

    /// <summary>A text for people.</summary>
    public string? Message { get; set; }

    /// <summary>The error behind it.</summary>
    public InnerHttpError? InnerHttpError { get; set; }
}
