using DeclineBot.Bot.Storage;
using SQLitePCL;

namespace DeclineBot.Durability.Host;

/// <summary>Makes the file full or read-only for the one connection that writes to it, and well again.</summary>
internal static class SqliteTrouble
{
    private static sqlite3? _writer;

    /// <summary>Sets a pragma beside the writer's queue: what makes it refuse all writes must be reversible.</summary>
    public static async Task<IResult> SetAsync(string name, string value, SqliteDatabase database)
    {
        _writer ??= await database.WriteAsync(session => session.Connection.Handle!);
        var outcome = raw.sqlite3_exec(_writer, $"PRAGMA {name} = {value}");
        return outcome == raw.SQLITE_OK ? Results.Ok() : Results.Problem(raw.sqlite3_errstr(outcome).utf8_to_string());
    }
}
