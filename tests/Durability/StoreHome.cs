namespace DeclineBot.Durability;

/// <summary>Where a server of a test keeps everything: a folder for its file, or a database of a PostgreSQL. Gone afterwards.</summary>
internal sealed class StoreHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("declinebot-durability-");
    private readonly string? _database;

    private StoreHome(string? database) => _database = database;

    /// <summary>The folder: the file and its keys, where there is no database.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The file.</summary>
    public string File => Path.Combine(Folder, "bot.db");

    /// <summary>What the server is started with.</summary>
    public string[] Settings => _database is null ? [$"--Storage:Path={File}"] : [$"--ConnectionStrings:Postgres={_database}"];

    /// <summary>A home for a file.</summary>
    public static StoreHome Sqlite() => new(null);

    /// <summary>A home of either kind.</summary>
    public static async Task<StoreHome> OfAsync(StoreKind kind, PostgresServer server) =>
        kind == StoreKind.Sqlite ? Sqlite() : new StoreHome(await server.CreateDatabaseAsync());

    /// <summary>Lets the time pass after which a killed server's work is taken over; a file is taken over at once.</summary>
    public Task LetWorkersDieAsync() =>
        _database is null ? Task.CompletedTask : PostgresServer.ExecuteAsync(_database, "UPDATE worker SET beat = beat - INTERVAL '16 seconds'");

    public void Dispose() => _folder.Delete(recursive: true);
}
