namespace DeclineBot.Bot.Tests.Storage.Postgres;

/// <summary>The tests that share one private PostgreSQL; each makes a database of its own in it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
