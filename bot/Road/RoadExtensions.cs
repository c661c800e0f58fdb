namespace DeclineBot.Bot.Road;

/// <summary>Wires the road of a turn.</summary>
public static class RoadExtensions
{
    /// <summary>Adds the turn runner; it runs the registered <see cref="Microsoft.Bot.Builder.IBot"/>.</summary>
    public static IServiceCollection AddRoad(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<ConversationGate>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<InboxBot>();
}
