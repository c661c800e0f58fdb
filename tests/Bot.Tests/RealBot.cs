using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests;

/// <summary>Puts the bot that people talk with behind a test's server, instead of the echo bot.</summary>
internal static class RealBot
{
    public static void Use(WebApplicationBuilder builder)
    {
        foreach (var service in (Type[])[typeof(IBot), typeof(ConversationState)])
        {
            builder.Services.Remove(builder.Services.Last(descriptor => descriptor.ServiceType == service));
        }
    }
}
