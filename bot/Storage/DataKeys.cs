using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Storage;

/// <summary>The keys for rows. They lie in the store under their numbers, sealed by Data Protection; the last one seals, all of them open.</summary>
public sealed class DataKeys(IDataProtectionProvider protection, IStore store, TimeProvider time) : IDisposable
{
    private const string Kind = "data-key";

    // Long before random nonces could repeat under one key.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<int, DataKey> _keys = new();
    private readonly IDataProtector _protector = protection.CreateProtector("DeclineBot.DataKeys.v1");
    private readonly Lock _making = new();
    private DataKey? _current;

    /// <summary>The key that seals.</summary>
    public DataKey Current => _current switch
    {
        null => Renew(),
        var key when time.GetUtcNow() - key.Made < Lifetime => key,
        var old => TryRenew(old),
    };

    /// <summary>The key of a number.</summary>
    /// <exception cref="CryptographicException">It isn't there, or what sealed it is gone.</exception>
    public DataKey Find(int number) => _keys.TryGetValue(number, out var key) ? key : Load(number) ?? throw new CryptographicException();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    // One renews it; the others don't wait for that.
    private DataKey TryRenew(DataKey old)
    {
        if (!_making.TryEnter())
        {
            return old;
        }

        try
        {
            return Renew();
        }
        finally
        {
            _making.Exit();
        }
    }

    // Waits for the store, at the start and once a month: callers seal in the middle of things that aren't asynchronous.
    private DataKey Renew()
    {
        lock (_making)
        {
            if (_current is { } made && time.GetUtcNow() - made.Made < Lifetime)
            {
                return made;
            }

            var last = Wait(store.ListSecretsAsync(Kind, CancellationToken.None)).Select(key => int.Parse(key, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
            var key = last > 0 ? Load(last) : null;
            while (key is null || time.GetUtcNow() - key.Made >= Lifetime)
            {
                // Another process may make the same number at the same moment; then its key stands for both.
                Wait(store.AddSecretAsync(Kind, Name(++last), New(), CancellationToken.None));
                key = Load(last);
            }

            return _current = key;
        }
    }

    private DataKey? Load(int number)
    {
        if (Wait(store.GetSecretAsync(Kind, Name(number), CancellationToken.None)) is not { } value)
        {
            return null;
        }

        try
        {
            var content = _protector.Unprotect(value.Bytes);
            return _keys.GetOrAdd(number, new DataKey(number, DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64LittleEndian(content)), content[sizeof(long)..]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private SealedValue New()
    {
        var content = new byte[sizeof(long) + 32];
        BinaryPrimitives.WriteInt64LittleEndian(content, time.GetUtcNow().ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(content.AsSpan(sizeof(long)));
        return new SealedValue(1, _protector.Protect(content));
    }

    private static string Name(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static T Wait<T>(Task<T> task) => Task.Run(() => task).GetAwaiter().GetResult();
}
