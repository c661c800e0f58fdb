using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

public sealed class TurnFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _runs;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Turn_ThrowsOnce_IsRunAgainAfterHalfASecond()
    {
        await using var road = await new RoadScene(_folder, Failing(times: 1)).StartAsync();
        await road.ReceiveAsync("hello");
        await Eventually.TrueAsync(() => _runs == 1);
        await Task.Delay(50);
        Assert.Equal(1, _runs);

        await road.PassAsync(TimeSpan.FromSeconds(2), () => road.Sender.Texts.Count == 1);

        Assert.Equal(["done after 2"], road.Sender.Texts);
    }

    [Fact]
    public async Task Turn_ThrowsAlways_IsTriedThreeTimesAndThenApologisesOnce()
    {
        await using var road = await new RoadScene(_folder, Failing(times: 100)).StartAsync();
        await road.ReceiveAsync("hello");

        await road.PassAsync(TimeSpan.FromSeconds(8), () => road.Sender.Texts.Count > 0);
        await road.WhenQuietAsync();

        Assert.Equal(3, _runs);
        Assert.Equal([HostCopy.English["bot.apology"]], road.Sender.Texts);
        Assert.Equal(2, road.Log.All.Count(line => line.Contains("is tried again", StringComparison.Ordinal)));
        Assert.DoesNotContain(road.Log.All, line => line.Contains("hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turn_Throws_WhatCameAfterItWaits()
    {
        await using var road = await new RoadScene(_folder, Failing(times: 2)).StartAsync();
        await road.ReceiveAsync("first");
        await road.ReceiveAsync("second");

        await road.PassAsync(TimeSpan.FromSeconds(8), () => road.Sender.Texts.Count == 2);

        Assert.Equal(["done after 3", "done after 4"], road.Sender.Texts);
    }

    [Fact]
    public async Task Turn_ThrowsAndTheProgramIsRestarted_GoesOnCountingAttempts()
    {
        var clock = default(Microsoft.Extensions.Time.Testing.FakeTimeProvider);
        await using (var road = await new RoadScene(_folder, Failing(times: 100)).StartAsync())
        {
            await road.ReceiveAsync("hello");
            await Eventually.TrueAsync(() => _runs == 1);
            clock = road.Time;
        }

        await using var later = await new RoadScene(_folder, Failing(times: 100), clock).StartAsync();
        await later.PassAsync(TimeSpan.FromSeconds(8), () => later.Sender.Texts.Count > 0);

        Assert.Equal(3, _runs);
    }

    [Fact]
    public async Task Turn_StateThatCannotBeRead_SaysSoAtOnce()
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        await road.SayAsync("one");
        await road.Get<SqliteDatabase>().WriteAsync(session => session.Run("UPDATE state SET format = 99"));

        await road.SayAsync("two");

        Assert.Equal(["1: one", HostCopy.English["bot.unreadable"]], road.Sender.Texts);
    }

    [Fact]
    public async Task Turn_InboxRowThatCannotBeRead_IsPassedOver()
    {
        await using (var stopped = new RoadScene(_folder))
        {
            await stopped.ReceiveAsync("one");
            await stopped.Get<SqliteDatabase>().WriteAsync(session => session.Run("UPDATE inbox SET value = zeroblob(90)"));
        }

        await using var road = await new RoadScene(_folder).StartAsync();
        await road.SayAsync("two");

        Assert.Equal(["1: two"], road.Sender.Texts);
        Assert.Contains(road.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turn_SlowerThanTwoSeconds_ShowsTyping()
    {
        var gate = new TaskCompletionSource();
        await using var road = await new RoadScene(_folder, new ScriptedBot(async (turn, cancellationToken) =>
        {
            await gate.Task;
            await turn.SendActivityAsync(MessageFactory.Text("at last"), cancellationToken);
        })).StartAsync();
        await road.ReceiveAsync("hello");

        await road.PassAsync(TimeSpan.FromSeconds(4), () => !road.Sender.Signals.IsEmpty);
        Assert.Empty(road.Sender.Arrived);
        gate.SetResult();
        await road.WhenQuietAsync();

        Assert.Equal(["at last"], road.Sender.Texts);
    }

    private ScriptedBot Failing(int times) => new((turn, cancellationToken) => ++_runs <= times
        ? throw new InvalidOperationException($"I was told {turn.Activity.Text}")
        : turn.SendActivityAsync(MessageFactory.Text($"done after {_runs}"), cancellationToken));
}
