using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Settings;

/// <summary>Wires settings and logging.</summary>
public static class SettingsExtensions
{
    /// <summary>Adds options that are read from a section and checked before anything starts.</summary>
    public static IServiceCollection AddCheckedOptions<TOptions, TValidator>(this IServiceCollection services, IConfiguration section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddOptions<TOptions>().Bind(section).ValidateOnStart();
        return services;
    }

    /// <summary>Reads `appsettings.json` of the folder that the program was started from, under environment variables and the command line.</summary>
    public static void AddWorkingFolder(this IConfigurationBuilder configuration)
    {
        var file = new JsonConfigurationSource { FileProvider = new PhysicalFileProvider(Environment.CurrentDirectory), Path = "appsettings.json", Optional = true };
        configuration.Sources.Insert(configuration.Sources.ToList().FindLastIndex(source => source is JsonConfigurationSource) + 1, file);
    }

    /// <summary>Adds where the server listens and how it is reached.</summary>
    public static IServiceCollection AddServerOptions(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCheckedOptions<ServerOptions, ServerOptions.Validator>(configuration);

    /// <summary>Leaves standard output to the program's own lines: warnings and errors go to standard error.</summary>
    public static ILoggingBuilder LogToStandardError(this ILoggingBuilder logging)
    {
        logging.ClearProviders().AddConsole();
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Warning);
        // The host's failure to start is told in one line of ours; the keys' folder is for its owner only, and that is how they are guarded.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        logging.AddFilter("Microsoft.Hosting", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, UnloggedAddresses>();
        return logging;
    }
}
