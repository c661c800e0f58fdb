using System.Globalization;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using DeclineBot.Slack.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Transcripts.Tests;

/// <summary>The clock of the conversation, which stands still but where a transcript moves it, and the one of the road, which goes on a little all the time.</summary>
internal sealed class TwoClocks(FakeTimeProvider told, MovableTime road, IServiceProvider services)
{
    private static readonly DateTimeOffset Beginning = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public Task BeginAsync() => SetAsync(Beginning);

    /// <summary>Somebody reads what was said before they go on.</summary>
    public void Breathe() => road.Forward(TimeSpan.FromSeconds(3));

    /// <summary>Does what the line says: "2026-11-20 10:00 Europe/Berlin", "+2h", "down +96h"; returns the zone that it names.</summary>
    /// <param name="line">The line.</param>
    /// <param name="stops">When something happens on the way.</param>
    /// <param name="look">What is done then.</param>
    public async Task<string?> MoveAsync(string line, IReadOnlyList<DateTimeOffset> stops, Func<Task> look)
    {
        var parts = line.Split(' ');
        if (parts is [.., ['+', .. var length]])
        {
            var count = double.Parse(length[..^1], CultureInfo.InvariantCulture);
            await PassAsync(told.GetUtcNow() + (length[^1] == 'd' ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count)), isDown: parts[0] == "down", stops, look);
            return null;
        }

        var local = DateTime.Parse($"{parts[0]} {parts[1]}", CultureInfo.InvariantCulture);
        await SetAsync(new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(parts[2]).GetUtcOffset(local)));
        return parts[2];
    }

    private async Task SetAsync(DateTimeOffset to)
    {
        told.AdjustTime(to.ToUniversalTime());
        road.SetTo(to);
        await BeatAsync();
    }

    // While the bot is down nothing is sent; what came due meanwhile is looked at when it is back.
    private async Task PassAsync(DateTimeOffset end, bool isDown, IReadOnlyList<DateTimeOffset> stops, Func<Task> look)
    {
        var sender = services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Deliverer>().Single();
        if (isDown)
        {
            await sender.StopAsync(CancellationToken.None);
            await SetAsync(end);
            await sender.StartAsync(CancellationToken.None);
            return;
        }

        foreach (var stop in stops.Where(stop => stop > told.GetUtcNow() && stop < end))
        {
            await SetAsync(stop);
            await look();
        }

        await SetAsync(end);
    }

    // A clock that jumps mustn't make the server believe that it is dead.
    private Task BeatAsync() => services.GetRequiredService<IStore>().BeatAsync(services.GetRequiredService<Worker>().Id, CancellationToken.None);
}
