using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace DeclineBot.Bot.Channels;

/// <summary>Makes and reads expiring tokens that nobody else can make or read.</summary>
/// <param name="protection">The keys.</param>
/// <param name="purpose">What the tokens are for: one made for something else isn't read.</param>
/// <param name="time">The clock.</param>
public sealed class ProtectedToken<T>(IDataProtectionProvider protection, string purpose, TimeProvider time)
    where T : class
{
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    /// <summary>A token that fits into an address.</summary>
    public string Issue(T content, TimeSpan lifetime) => WebEncoders.Base64UrlEncode(
        _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new Envelope(time.GetUtcNow().Add(lifetime), content))));

    /// <summary>What the token holds, and whether its time has passed; null when it isn't ours.</summary>
    public (T Content, bool IsExpired)? Read(string token)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope>(Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token))));
            return envelope is null ? null : (envelope.Content, envelope.Until <= time.GetUtcNow());
        }
        catch (Exception e) when (e is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Envelope(DateTimeOffset Until, T Content);
}
