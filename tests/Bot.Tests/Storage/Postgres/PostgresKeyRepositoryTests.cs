using DeclineBot.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeclineBot.Bot.Tests.Storage.Postgres;

[Collection(PostgresCollection.Name)]
public sealed class PostgresKeyRepositoryTests(PostgresServer server)
{
    [PostgresFact]
    public async Task Protect_ReplicasThatStartAtOnce_ReadEachOthersValues()
    {
        var database = await server.CreateDatabaseAsync();
        var replicas = Enumerable.Range(0, 4).Select(_ => Open(database)).ToList();
        try
        {
            var values = await Task.WhenAll(replicas.Select(replica => Task.Run(() => Protector(replica).Protect([1, 2, 3]))));

            Assert.All(values, value => Assert.All(replicas, replica => Assert.Equal([1, 2, 3], Protector(replica).Unprotect(value))));
            await using var source = NpgsqlDataSource.Create(database);
            await using var count = source.CreateCommand("SELECT count(*) FROM key");
            Assert.Equal(1L, await count.ExecuteScalarAsync());
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    [PostgresFact]
    public async Task Seal_RowsOfOneReplica_AreOpenedByAnother()
    {
        var database = await server.CreateDatabaseAsync();
        await using var first = Open(database);
        await using var second = Open(database);

        var (one, other) = (first.GetRequiredService<SealedRows>(), second.GetRequiredService<SealedRows>());
        var values = await Task.WhenAll(Task.Run(() => one.Seal("place", "words")), Task.Run(() => other.Seal("place", "words")));
        Assert.All(values, value => Assert.Equal(("words", "words"), (one.Open("place", value), other.Open("place", value))));
    }

    private static IDataProtector Protector(ServiceProvider replica) => replica.GetRequiredService<IDataProtectionProvider>().CreateProtector("x");

    private static ServiceProvider Open(string database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Postgres", database)]).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStore(configuration, "unused.db").BuildServiceProvider();
    }
}
