using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Road;

/// <summary>For scenes whose clock runs.</summary>
internal static class RealTime
{
    public static IServiceCollection UseRealTime(this IServiceCollection services) => services.AddSingleton(TimeProvider.System);
}
