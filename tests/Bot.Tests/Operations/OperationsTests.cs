using System.Diagnostics.Metrics;
using System.Net;
using DeclineBot.Bot.Operations;
using DeclineBot.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Tests.Operations;

public sealed class OperationsTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_ServerWorks_IsOkAndSaysNoMore(string path)
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Metrics_ATurn_IsNotedWithoutAnybodysId()
    {
        await using var server = await RunningServer.StartAsync();
        var noted = new System.Collections.Concurrent.ConcurrentQueue<(string Name, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == RoadTelemetry.Name)
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => noted.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();
        var client = await server.StartConversationAsync();
        await client.SayAsync("secret words");
        await WaitUntilAsync(() => noted.Any(note => note.Name == "declinebot.delivery.duration"));

        Assert.Contains(noted, note => note is { Name: "declinebot.turn.duration", Tags: "channel=directline kind=message result=done" });
        Assert.DoesNotContain(noted, note => note.Tags.Contains("secret", StringComparison.Ordinal) || note.Tags.Contains(client.PersonId, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, HealthStatus.Healthy)]
    [InlineData(-5, -5, HealthStatus.Healthy)]
    [InlineData(-11, 0, HealthStatus.Unhealthy)]
    [InlineData(0, -11, HealthStatus.Unhealthy)]
    public void Judge_WhatWaits_IsStuckAfterTenMinutes(int openSince, int trySince, HealthStatus expected)
    {
        var now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(expected, StoreCheck.Judge(new StoreMeasure(1, now.AddMinutes(openSince), 1, now.AddDays(-1), now.AddMinutes(trySince), 0), now).Status);
    }

    [Fact]
    public async Task Log_JsonIsSet_IsTaken()
    {
        await using var server = await RunningServer.StartAsync("--Logging:Console:FormatterName=json");

        Assert.Equal("json", server.Services.GetRequiredService<IOptions<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>>().Value.FormatterName);
    }

    [Fact]
    public async Task Telemetry_NoAddress_NamesTheSetting()
    {
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync("--Telemetry:Endpoint=collector"));

        Assert.Contains("Telemetry:Endpoint", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Example:", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_CollectorConfigured_IsSentTo()
    {
        using var collector = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        await using var server = await RunningServer.StartAsync($"--Telemetry:Endpoint=http://127.0.0.1:{((IPEndPoint)collector.LocalEndpoint).Port}");
        var client = await server.StartConversationAsync();
        await client.SayAsync("hello");

        using var caller = await collector.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(caller.Connected);
    }

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 1500 && !isSo(); i++)
        {
            await Task.Delay(20);
        }
    }
}
