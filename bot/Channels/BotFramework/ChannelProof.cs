using System.Security.Claims;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>What a channel's token proves.</summary>
/// <param name="Identity">Its claims.</param>
/// <param name="Channels">The channels that its key may speak for.</param>
public sealed record ChannelProof(ClaimsIdentity Identity, IReadOnlySet<string> Channels)
{
    /// <summary>The address that answers go to.</summary>
    public string? ServiceUrl => Identity.FindFirst("serviceurl")?.Value;
}
