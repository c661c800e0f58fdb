using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Storage;

/// <summary>Wires the store.</summary>
public static class StorageExtensions
{
    /// <summary>Adds PostgreSQL where it is set, else the SQLite file; the keys in the one or beside the other, and what is kept there.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration, string defaultFileName)
    {
        services.AddCheckedOptions<StorageOptions, StorageOptions.Validator>(configuration.GetSection("Storage"));
        services.PostConfigure<StorageOptions>(options => options.Path = options.Path.Length > 0 ? options.Path : StorageOptions.DefaultPath(defaultFileName));

        services.AddCheckedOptions<PostgresOptions, PostgresOptions.Validator>(configuration.GetSection("ConnectionStrings"));
        // Before Data Protection, which would log whatever keeps it from its keys.
        services.AddHostedService<StoreOpening>();
        var protection = services.AddDataProtection().SetApplicationName("DeclineBot");
        var hasCertificate = protection.TryProtectKeysWithCertificate(configuration.GetSection("Storage"));
        return (string.IsNullOrEmpty(configuration.GetConnectionString(nameof(PostgresOptions.Postgres))) ? services.AddSqlite(protection, hasCertificate) : services.AddPostgres())
            .AddSingleton<DataKeys>()
            .AddSingleton<SealedRows>()
            .AddSingleton<SealedState>()
            .AddSingleton<SealedActivities>()
            .AddSingleton<StagedStorage>()
            .AddSingleton<IStorage>(provider => provider.GetRequiredService<StagedStorage>())
            .AddSingleton<OneTimeUses>()
            .AddSingleton<FeedSignals>()
            .AddSingleton<ConversationFeed>();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, IDataProtectionBuilder protection, bool hasCertificate)
    {
        // A certificate that is set guards them instead.
        if (OperatingSystem.IsWindows() && !hasCertificate)
        {
            protection.ProtectKeysWithDpapi();
        }

        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>>((keys, storage) =>
        {
            var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Value.Path))!, "keys");
            SqliteDatabase.Prepare(storage.Value.Path, () =>
            {
                OwnerOnly.CreateFolder(folder);
                return folder;
            });
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), NullLoggerFactory.Instance);
        });

        return services.AddSingleton<SqliteDatabase>().AddSingleton<IStore, SqliteStore>();
    }

    private static IServiceCollection AddPostgres(this IServiceCollection services)
    {
        services.AddOptions<KeyManagementOptions>().Configure<PostgresKeyRepository>((keys, repository) => keys.XmlRepository = repository);
        return services
            .AddSingleton<PostgresDatabase>()
            .AddSingleton<PostgresKeyRepository>()
            .AddSingleton<PostgresSignals>()
            .AddSingleton<IStore, PostgresStore>();
    }
}
