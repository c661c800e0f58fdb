using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>The PostgreSQL that everything is kept in, when there is one.</summary>
public sealed class PostgresOptions
{
    /// <summary>How to reach it. Setting `ConnectionStrings:Postgres`; without it the store is a SQLite file.</summary>
    public string? Postgres { get; set; }

    /// <summary>Checks what was set.</summary>
    public sealed class Validator : IValidateOptions<PostgresOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, PostgresOptions options) =>
            string.IsNullOrEmpty(options.Postgres) || IsReadable(options.Postgres)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(HostCopy.English["setting.postgres"]);

        // The value isn't shown: it holds a password.
        private static bool IsReadable(string connection)
        {
            try
            {
                return new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0 };
            }
            catch (Exception unread) when (unread is ArgumentException or FormatException or InvalidCastException)
            {
                return false;
            }
        }
    }
}
