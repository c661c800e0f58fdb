namespace DeclineBot.Tests;

/// <summary>A test that needs PostgreSQL: without one it is left out, with a line that says how to get it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>A test that needs one, perhaps a private one that it can kill.</summary>
    public PostgresFactAttribute(bool isPrivate = false) => Skip = PostgresServer.ReasonToSkip(isPrivate)!;
}
