using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DeclineBot.Bot.Channels;

/// <summary>
/// A request's body as JSON that whatever reads it later can read and write again. Clients cut texts in the middle of an
/// emoji: what is left of it becomes U+FFFD, the sign for an unknown character, and the rest of what was said counts.
/// </summary>
public static class JsonBody
{
    // Readers give up at 64, and what a conversation keeps of a message stands deeper there than it came in.
    private const int MostNesting = 32;

    private static ReadOnlySpan<byte> Unknown => "FFFD"u8;

    /// <summary>The body; null when it isn't JSON, or is nested deeper than 32.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Repair(buffer.ToArray());
    }

    /// <summary>The JSON with halves of characters replaced; null when it isn't JSON.</summary>
    public static byte[]? Repair(byte[] json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.AsSpan().StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        if (!Utf8.IsValid(json))
        {
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        }

        RepairEscapes(json);
        return IsJson(json) ? json : null;
    }

    private static void RepairEscapes(Span<byte> json)
    {
        for (int next; (next = json.IndexOf((byte)'\\')) >= 0 && next + 1 < json.Length;)
        {
            json = json[next..];
            var taken = 2;
            if (IsSurrogate(json, high: true))
            {
                taken = IsSurrogate(json[6..], high: false) ? 12 : 6;
            }
            else if (IsSurrogate(json, high: false))
            {
                taken = 6;
            }

            if (taken == 6)
            {
                Unknown.CopyTo(json[2..]);
            }

            json = json[taken..];
        }
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> escape, bool high) =>
        escape is [(byte)'\\', (byte)'u', (byte)'d' or (byte)'D', var second, _, _, ..]
        && (high ? second is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B' : second is >= (byte)'c' and <= (byte)'f' or >= (byte)'C' and <= (byte)'F');

    private static bool IsJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostNesting });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
