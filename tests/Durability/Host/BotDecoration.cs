using Microsoft.Bot.Builder;

namespace DeclineBot.Durability.Host;

/// <summary>Puts <see cref="ThrowingBot"/> around the bot that is registered.</summary>
internal static class BotDecoration
{
    public static void DecorateBot(this IServiceCollection services)
    {
        var bot = services.Last(service => service.ServiceType == typeof(IBot));
        services.Remove(bot);
        services.Add(new ServiceDescriptor(
            typeof(IBot),
            provider => new ThrowingBot((IBot)(bot.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, bot.ImplementationType!))),
            bot.Lifetime));
    }
}
