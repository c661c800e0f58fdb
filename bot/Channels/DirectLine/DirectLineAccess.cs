using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>Who may call: the tokens of conversations, and the secret that begets them.</summary>
public sealed class DirectLineAccess(IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly ProtectedToken<DirectLineCaller> _tokens = new(protection, "DeclineBot.DirectLine.v1", time);

    /// <summary>Whether a secret is configured.</summary>
    public bool NeedsSecret => options.Value.Secret is { Length: > 0 };

    /// <summary>How long a new token holds, in seconds.</summary>
    public int LifetimeInSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>A token for a person in a conversation.</summary>
    public string Issue(DirectLineCaller caller) => Prefix(caller) + _tokens.Issue(caller, options.Value.TokenLifetime);

    /// <summary>Whether the request shows the secret.</summary>
    public bool ShowsSecret(HttpRequest request) =>
        NeedsSecret && Bearer(request) is { } shown
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret!)));

    /// <summary>Whom the request's token speaks for; else the answer to give.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversationId">The conversation that the token must be for; null is any.</param>
    /// <param name="caller">The token's person and conversation.</param>
    /// <param name="refusal">What to answer when there is none.</param>
    public bool TryIdentify(HttpRequest request, string? conversationId, [NotNullWhen(true)] out DirectLineCaller? caller, [NotNullWhen(false)] out IResult? refusal)
    {
        // A browser's WebSocket can't carry a header; only there does the token stand in the address.
        var token = Bearer(request) ?? (request.HttpContext.WebSockets.IsWebSocketRequest ? request.Query["t"].ToString() : null);
        (caller, refusal) = string.IsNullOrEmpty(token) ? (null, DirectLineErrors.MissingToken) : Read(token) switch
        {
            null => (null, DirectLineErrors.ForgedToken),
            { IsExpired: true } => (null, DirectLineErrors.ExpiredToken),
            { } read when conversationId is not null && read.Content.ConversationId != conversationId => (null, DirectLineErrors.ForeignConversation),
            { } read => (read.Content, (IResult?)null),
        };
        return caller is not null;
    }

    // Clients read the person's id out of the token as if it were a JWT; what counts is the sealed third part.
    private static string Prefix(DirectLineCaller caller) =>
        $"{WebEncoders.Base64UrlEncode("{}"u8)}.{WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new { user = caller.PersonId }))}.";

    private (DirectLineCaller Content, bool IsExpired)? Read(string token) =>
        _tokens.Read(token[(token.LastIndexOf('.') + 1)..]) is { } read && token.StartsWith(Prefix(read.Content), StringComparison.Ordinal) ? read : null;

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }
}
