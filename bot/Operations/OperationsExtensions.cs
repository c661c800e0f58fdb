using DeclineBot.Bot.Settings;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DeclineBot.Bot.Operations;

/// <summary>Wires health, traces and metrics.</summary>
public static class OperationsExtensions
{
    private const string Ready = nameof(Ready);
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(5);

    /// <summary>Adds health checks, and where a collector is configured, what it collects.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Telemetry");
        services.AddCheckedOptions<TelemetryOptions, TelemetryOptions.Validator>(section);
        services.AddHealthChecks().AddCheck<StoreCheck>("store", tags: [Ready], timeout: LongestCheck);
        if (!Uri.TryCreate(section[nameof(TelemetryOptions.Endpoint)], UriKind.Absolute, out var collector))
        {
            return services;
        }

        // No instrumentation of HTTP: addresses hold ids and tokens. The road's own spans and figures say what is needed.
        services.AddHostedService<StoreMeter>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(RoadTelemetry.Name))
            .WithTracing(tracing => tracing.AddSource(RoadTelemetry.Name).AddOtlpExporter(exporter => exporter.Endpoint = collector))
            .WithMetrics(metrics => metrics
                .AddMeter(RoadTelemetry.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql")
                .AddOtlpExporter(exporter => exporter.Endpoint = collector));
        return services;
    }

    /// <summary>Maps `/healthz`, which says that the process answers, and `/readyz`, which says that it can do its work.</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
