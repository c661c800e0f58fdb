using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>The keys that seal rows and tokens, where every replica finds them. This interface of Data Protection knows no tasks.</summary>
public sealed class PostgresKeyRepository(PostgresDatabase database) : IXmlRepository, IDisposable
{
    private const long Lock = 0x4B455953;

    private readonly Lock _making = new();
    private NpgsqlConnection? _firstKey;

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // The keys may be asked for before anything else is.
        database.PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
        using var connection = database.Source.OpenConnection();
        return Read(connection) is { Count: > 0 } keys ? keys : WaitForFirst();
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using (var connection = database.Source.OpenConnection())
        {
            using var command = new NpgsqlCommand("INSERT INTO key (name, xml) VALUES ($1, $2)", connection)
            {
                Parameters = { new() { Value = friendlyName }, new() { Value = element.ToString(SaveOptions.DisableFormatting) } },
            };
            command.ExecuteNonQuery();
        }

        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_making)
        {
            if (_firstKey is not null)
            {
                Unlock(_firstKey);
                _firstKey = null;
            }
        }
    }

    // Who finds no key makes the first. Of replicas that start together one makes it, and the others wait for it:
    // each with a key of its own, they couldn't read what the others write.
    private List<XElement> WaitForFirst()
    {
        lock (_making)
        {
            if (_firstKey is not null)
            {
                return [];
            }

            var connection = database.Source.OpenConnection();
            using (var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } })
            {
                command.ExecuteNonQuery();
            }

            var keys = Read(connection);
            if (keys is [])
            {
                _firstKey = connection;
            }
            else
            {
                Unlock(connection);
            }

            return keys;
        }
    }

    // A pool keeps the connection open, and with it the lock, unless it is told.
    private static void Unlock(NpgsqlConnection connection)
    {
        using (connection)
        {
            using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
            command.ExecuteNonQuery();
        }
    }

    private static List<XElement> Read(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT xml FROM key ORDER BY id", connection);
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }

        return elements;
    }
}
