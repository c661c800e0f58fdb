using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who is calling, and how to answer them.</summary>
public class AuthenticateRequestResult
{
    /// <summary>The audience of tokens for answers.</summary>
    public string? Audience { get; set; }

    /// <summary>Who is calling.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; } = null!;

    /// <summary>Who is calling, as an IRI.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes the clients that answer.</summary>
    public ConnectorFactory ConnectorFactory { get; set; } = null!;
}
