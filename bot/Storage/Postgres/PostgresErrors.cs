using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>What PostgreSQL's failures mean.</summary>
public static class PostgresErrors
{
    /// <summary>A claim has gone to another worker.</summary>
    public const string ClaimLost = "DB001";

    /// <summary>A guarded value was written by somebody else in between.</summary>
    public const string Conflict = "DB002";

    /// <summary>A value of a newer format stands there; the message is its key.</summary>
    public const string Newer = "DB003";

    /// <summary>An activity isn't open any more.</summary>
    public const string EndedBefore = "DB004";

    /// <summary>Whether it is one that our own statements raise.</summary>
    public static bool IsOurs(NpgsqlException failure) => failure.SqlState is ClaimLost or Conflict or Newer or EndedBefore;

    /// <summary>Whether trying again may help: the database restarts, a connection broke, others were in the way.</summary>
    public static bool IsPassing(NpgsqlException failure) =>
        failure.IsTransient || failure.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    /// <summary>What a log may say of it: PostgreSQL's messages can quote values.</summary>
    public static string NameOf(NpgsqlException failure) => failure.SqlState ?? (failure.InnerException ?? failure).GetType().Name;
}
