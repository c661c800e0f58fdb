using DeclineBot.Bot.Settings;
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
    /// <summary>Adds the SQLite file, the keys beside it, and what is kept in it.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration, string defaultFileName)
    {
        services.AddCheckedOptions<StorageOptions, StorageOptions.Validator>(configuration.GetSection("Storage"));
        services.PostConfigure<StorageOptions>(options => options.Path = options.Path.Length > 0 ? options.Path : StorageOptions.DefaultPath(defaultFileName));

        var protection = services.AddDataProtection().SetApplicationName("DeclineBot");
        if (OperatingSystem.IsWindows())
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

        return services
            .AddSingleton<SqliteDatabase>()
            .AddSingleton<IStore, SqliteStore>()
            .AddSingleton<DataKeys>()
            .AddSingleton<SealedRows>()
            .AddSingleton<SealedState>()
            .AddSingleton<SealedActivities>()
            .AddSingleton<StagedStorage>()
            .AddSingleton<IStorage>(provider => provider.GetRequiredService<StagedStorage>())
            .AddSingleton<FeedSignals>()
            .AddSingleton<ConversationFeed>();
    }
}
