using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

public sealed class ReminderDeliveryTests : IDisposable
{
    private static readonly TimeSpan Berlin = TimeSpan.FromHours(1);

    private readonly TemporaryFolder _folder = new();
    private IReminders? _reminders;
    private IReadOnlyList<Reminder> _plan = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reminder_Due_IsSentThenAndNotBefore()
    {
        await using var road = await StartAsync();
        _plan = [Plan(road, "halfway", TimeSpan.FromHours(2))];
        await road.SayAsync("plan");
        Assert.Empty(road.Sender.Texts);

        road.Time.Advance(TimeSpan.FromHours(2));
        await road.WhenArrivedAsync(1);

        var sent = Assert.Single(road.Sender.Arrived);
        Assert.Equal(("halfway", "c", "person", "bot"), (sent.Text, sent.Conversation.Id, sent.Recipient.Id, sent.From.Id));
    }

    [Fact]
    public async Task Reminder_ReplacedOrCancelled_IsNotSent()
    {
        await using var road = await StartAsync();
        _plan = [Plan(road, "old", TimeSpan.FromHours(1)), Plan(road, "older", TimeSpan.FromHours(1))];
        await road.SayAsync("plan");
        _plan = [Plan(road, "new", TimeSpan.FromHours(2))];
        await road.SayAsync("plan");

        road.Time.Advance(TimeSpan.FromHours(2.5));
        await road.WhenArrivedAsync(1);

        Assert.Equal(["new"], road.Sender.Texts);
    }

    [Fact]
    public async Task Reminder_TurnThatDoesNotPlan_LeavesThePlan()
    {
        await using var road = await StartAsync();
        _plan = [Plan(road, "halfway", TimeSpan.FromHours(2))];
        await road.SayAsync("plan");
        await road.SayAsync("hello");

        Assert.Equal(1, (await road.Store.CountRowsAsync(new ConversationKey("test", "c"), CancellationToken.None)).Reminders);
    }

    [Fact]
    public async Task Reminder_OverdueAfterALongDowntime_IsDropped()
    {
        await using (var road = await StartAsync())
        {
            _plan = [Plan(road, "late", TimeSpan.FromHours(1)), Plan(road, "in time", TimeSpan.FromDays(7))];
            await road.SayAsync("plan");
        }

        await using var later = await StartAsync(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await later.WhenArrivedAsync(1);
        await later.WhenQuietAsync();

        Assert.Equal(["in time"], later.Sender.Texts);
    }

    [Fact]
    public async Task Reminder_SecondOnTheSameDay_IsDropped()
    {
        await using var road = await StartAsync();
        _plan = [Plan(road, "morning", TimeSpan.FromHours(1)), Plan(road, "evening", TimeSpan.FromHours(8)), Plan(road, "next day", TimeSpan.FromHours(15.5))];
        await road.SayAsync("plan");

        foreach (var hours in (double[])[1, 7, 7.5])
        {
            road.Time.Advance(TimeSpan.FromHours(hours));
            await road.WhenQuietAsync();
        }

        // The last one comes at 0:30 of the next day where the person is, which is 23:30 of the same day elsewhere.
        await road.WhenArrivedAsync(2);
        Assert.Equal(["morning", "next day"], road.Sender.Texts);
    }

    [Fact]
    public async Task Reminder_AddressChangedMeanwhile_GoesToTheNewOne()
    {
        await using var road = await StartAsync();
        _plan = [Plan(road, "halfway", TimeSpan.FromHours(2))];
        await road.SayAsync("plan");
        var moved = road.Message("hello");
        moved.ServiceUrl = "urn:moved";
        await road.Inbox.ReceiveAsync(moved);
        await road.WhenQuietAsync();

        road.Time.Advance(TimeSpan.FromHours(2));
        await road.WhenArrivedAsync(1);

        Assert.Equal("urn:moved", Assert.Single(road.Sender.Arrived).ServiceUrl);
    }

    [Fact]
    public async Task Reminder_WhileSendingIsStopped_WaitsAndComesWhenThePersonIsBack()
    {
        await using var road = await StartAsync();
        _plan = [Plan(road, "halfway", TimeSpan.FromHours(2), TimeSpan.FromDays(2))];
        await road.SayAsync("plan");
        road.Sender.Next.Enqueue(new DeliveryResult.Gone("403"));
        await road.PassAsync(TimeSpan.FromHours(3), () => road.Sender.Attempts.Count == 1, TimeSpan.FromMinutes(1));
        await road.WhenQuietAsync();

        await road.SayAsync("hello");
        await road.WhenArrivedAsync(1);
        Assert.Equal(["halfway"], road.Sender.Texts);
    }

    private static Reminder Plan(RoadScene road, string kind, TimeSpan after, TimeSpan? lasts = null)
    {
        var due = road.Time.GetUtcNow().Add(after).ToOffset(Berlin);
        return new Reminder(kind, due, due + (lasts ?? TimeSpan.FromHours(1)), (Activity)MessageFactory.Text(kind));
    }

    private async Task<RoadScene> StartAsync(TimeSpan later = default)
    {
        var bot = new ScriptedBot((turn, cancellationToken) => turn.Activity.Text == "plan" ? _reminders!.ReplaceAsync(turn, _plan, cancellationToken) : Task.CompletedTask);
        var road = await new RoadScene(_folder, bot, new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero) + later)).StartAsync();
        _reminders = road.Get<IReminders>();
        return road;
    }
}
