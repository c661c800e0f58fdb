namespace DeclineBot.Bot.Road;

/// <summary>What answers, or doesn't, as one: an organisation's part of a platform.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Tenant">The organisation or workspace, where the channel has them.</param>
/// <param name="Host">The host that is called, where the activity names one.</param>
public readonly record struct Destination(string Channel, string? Tenant, string Host)
{
    /// <summary>Where a message goes.</summary>
    public static Destination Of(Outgoing outgoing, string? tenant) => new(
        outgoing.Activity.ChannelId, tenant, Uri.TryCreate(outgoing.Activity.ServiceUrl, UriKind.Absolute, out var address) ? address.Authority : "");
}
