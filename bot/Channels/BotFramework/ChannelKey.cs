using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>A key that signs tokens of channels.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels that it may speak for.</param>
public sealed record ChannelKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>The RSA keys in a JSON Web Key Set by their ids.</summary>
    public static IReadOnlyDictionary<string, ChannelKey> ReadAll(string json)
    {
        using var document = JsonDocument.Parse(json);
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var element in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(element.GetRawText());
            if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid))
            {
                keys[key.Kid] = new ChannelKey(key, EndorsementsOf(element));
            }
        }

        return keys;
    }

    private static HashSet<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var endorsements) && endorsements.ValueKind == JsonValueKind.Array
            ? [.. endorsements.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];
}
