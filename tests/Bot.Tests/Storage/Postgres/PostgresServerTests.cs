using Npgsql;

namespace DeclineBot.Bot.Tests.Storage.Postgres;

public sealed class PostgresServerTests
{
    [PostgresFact(isPrivate: true)]
    public async Task Kill_ThenStart_KeepsWhatWasCommitted()
    {
        var sut = PostgresServer.Private();
        await sut.InitializeAsync();
        try
        {
            var database = await sut.CreateDatabaseAsync();
            await PostgresServer.ExecuteAsync(database, "CREATE TABLE kept (one INT)");
            sut.Kill();
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => PostgresServer.ExecuteAsync(database, "SELECT 1"));
            await sut.StartAsync();

            await PostgresServer.ExecuteAsync(database, "SELECT one FROM kept");
        }
        finally
        {
            await sut.DisposeAsync();
        }
    }
}
