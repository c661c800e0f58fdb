using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace DeclineBot.Bot.Storage;

/// <summary>A key for rows. What it seals is: the key's number, a nonce, a tag, the text.</summary>
/// <param name="number">Its number; the first is 1.</param>
/// <param name="made">When it was made.</param>
/// <param name="secret">Its 32 bytes.</param>
public sealed class DataKey(int number, DateTimeOffset made, byte[] secret) : IDisposable
{
    private const int NonceAt = sizeof(int);
    private const int TagAt = NonceAt + 12;
    private const int TextAt = TagAt + 16;

    // One cipher serves one thread at a time.
    private readonly ConcurrentBag<AesGcm> _ciphers = [];

    /// <summary>Its number; the first is 1.</summary>
    public int Number => number;

    /// <summary>When it was made.</summary>
    public DateTimeOffset Made => made;

    /// <summary>The number of the key that sealed a value.</summary>
    /// <exception cref="CryptographicException">The value is damaged.</exception>
    public static int NumberIn(byte[] value) =>
        value.Length >= TextAt ? BinaryPrimitives.ReadInt32LittleEndian(value) : throw new CryptographicException();

    /// <summary>Seals a text for a place.</summary>
    public byte[] Seal(string place, string text)
    {
        var value = new byte[TextAt + Encoding.UTF8.GetByteCount(text)];
        BinaryPrimitives.WriteInt32LittleEndian(value, number);
        RandomNumberGenerator.Fill(value.AsSpan(NonceAt, TagAt - NonceAt));
        var content = value.AsSpan(TextAt);
        Encoding.UTF8.GetBytes(text, content);
        var cipher = TakeCipher();
        cipher.Encrypt(value.AsSpan(NonceAt, TagAt - NonceAt), content, content, value.AsSpan(TagAt, TextAt - TagAt), Encoding.UTF8.GetBytes(place));
        _ciphers.Add(cipher);
        return value;
    }

    /// <summary>The text that was sealed for a place.</summary>
    /// <exception cref="CryptographicException">It was damaged, or sealed for another place or with another key.</exception>
    public string Open(string place, byte[] value)
    {
        var text = new byte[value.Length - TextAt];
        var cipher = TakeCipher();
        cipher.Decrypt(value.AsSpan(NonceAt, TagAt - NonceAt), value.AsSpan(TextAt), value.AsSpan(TagAt, TextAt - TagAt), text, Encoding.UTF8.GetBytes(place));
        _ciphers.Add(cipher);
        return Encoding.UTF8.GetString(text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_ciphers.TryTake(out var cipher))
        {
            cipher.Dispose();
        }
    }

    private AesGcm TakeCipher() => _ciphers.TryTake(out var cipher) ? cipher : new AesGcm(secret, TextAt - TagAt);
}
