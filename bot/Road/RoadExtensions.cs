using DeclineBot.Bot.Operations;
using DeclineBot.Dialogs;

namespace DeclineBot.Bot.Road;

/// <summary>Wires the road of a turn.</summary>
public static class RoadExtensions
{
    /// <summary>Adds inbox, turns and delivery; they run the registered <see cref="Microsoft.Bot.Builder.IBot"/>.</summary>
    public static IServiceCollection AddRoad(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Worker.Create())
        .AddMetrics()
        .AddSingleton<RoadTelemetry>()
        .AddSingleton<Inbox>()
        .AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox>())
        .AddSingleton<InboxBot>()
        .AddSingleton<BotTurn>()
        .AddSingleton<Receipts>()
        .AddSingleton<TypingSignal>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<SendingLimits>()
        .AddSingleton<Destinations>()
        .AddSingleton<Delivery>()
        .AddSingleton<IChannelSender, FeedSender>()
        .AddSingleton<IReminders, PlannedReminders>()
        .AddSingleton<IConversationRecords, ConversationRecords>()
        .AddHostedService<Housekeeping>()
        .AddHostedService<TurnDispatcher>()
        .AddHostedService<Deliverer>();
}
