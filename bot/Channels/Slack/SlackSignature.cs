using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Slack's signature over a request: `v0=` and the HMAC-SHA256 of `v0:{timestamp}:{raw body}` in hexadecimal.</summary>
public static class SlackSignature
{
    /// <summary>How far a request's time may be off, either way.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the body was signed with the secret, at about this time.</summary>
    public static bool IsValid(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        // Bounded before it is counted with: a number with a sign, blanks or too many digits isn't Slack's.
        if (signature is null || timestamp is not { Length: > 0 and <= 11 }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > (long)Tolerance.TotalSeconds)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(secret, timestamp, body)), Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>The signature.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
