using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Tells a turn where the person is. In the turn and not before it: Slack isn't kept waiting for what Slack must be asked for.</summary>
public sealed class SlackProfileMiddleware(SlackPeople people) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId == SlackActivities.ChannelId && activity.Conversation?.TenantId is { Length: > 0 } tenant && activity.From?.Id is { Length: > 0 } user)
        {
            var profile = await people.FindAsync(tenant, user, cancellationToken).ConfigureAwait(false);
            activity.LocalTimezone = profile.TimeZone.Length > 0 ? profile.TimeZone : activity.LocalTimezone;
            activity.Locale = profile.Locale.Length > 0 ? profile.Locale : activity.Locale;
        }

        await next(cancellationToken).ConfigureAwait(false);
    }
}
