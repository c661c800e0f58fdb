using System.Globalization;
using DeclineBot.Bot.Settings;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>Brings a database to this version, one SQL file a step.</summary>
public static class PostgresSchema
{
    // Any number of its own will do: who brings the schema forward holds this lock, and other replicas wait for it.
    private const long Lock = 0x4445434C494E45;

    // An entry that was released never changes; a new version is a new file.
    private static readonly string[] Steps = [Read("001-road.sql"), Read("002-receipts-and-deaths.sql"), Read("003-fewer-writes.sql")];

    /// <summary>Brings the database to this version.</summary>
    /// <exception cref="SettingException">The database is of a newer version; it is left alone.</exception>
    public static async Task BringForwardAsync(NpgsqlDataSource source, string address, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        await connection.RunAsync("SELECT pg_advisory_xact_lock($1)", [Lock], cancellationToken).ConfigureAwait(false);
        await connection.RunAsync("CREATE TABLE IF NOT EXISTS schema_version (version INT NOT NULL)", [], cancellationToken).ConfigureAwait(false);
        var version = (await connection.QueryAsync("SELECT COALESCE(max(version), 0) FROM schema_version", [], row => row.GetInt32(0), cancellationToken).ConfigureAwait(false)).Single();
        if (version > Steps.Length)
        {
            throw new SettingException(HostCopy.English.Say(
                "setting.postgres-newer",
                ("address", address),
                ("version", version.ToString(CultureInfo.InvariantCulture)),
                ("ours", Steps.Length.ToString(CultureInfo.InvariantCulture))));
        }

        for (var step = version; step < Steps.Length; step++)
        {
            await connection.RunAsync(Steps[step], [], cancellationToken).ConfigureAwait(false);
            await connection.RunAsync("INSERT INTO schema_version VALUES ($1)", [step + 1], cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(PostgresSchema).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
