using System.Collections.Frozen;
using DeclineBot.Bot.Road;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>What Slack's words for what went wrong mean to delivery. See the errors of https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
public static class SlackErrors
{
    // The person can't be reached, or we may not: nothing sent there will arrive.
    private static readonly FrozenSet<string> Unreachable = FrozenSet.ToFrozenSet(
    [
        "account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed", "missing_scope", "no_permission", "access_denied",
        "org_login_required", "ekm_access_denied", "team_access_not_granted", "team_not_found", "not_allowed_token_type", "enterprise_is_restricted",
        "channel_not_found", "user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot", "messages_tab_disabled",
        "not_in_channel", "is_archived", "restricted_action", "restricted_action_read_only_channel", "app_not_installed", "method_not_supported_for_channel_type",
    ]);

    /// <summary>What delivery makes of an answer that isn't yes.</summary>
    public static DeliveryResult ToResult(SlackAnswer answer) => answer.Outcome switch
    {
        SlackOutcome.Limited => new DeliveryResult.Later(answer.RetryAfter, answer.Error),
        SlackOutcome.Unsure => new DeliveryResult.Unsure(answer.Error),
        _ when Unreachable.Contains(answer.Error) => new DeliveryResult.Gone(answer.Error),
        _ => new DeliveryResult.Refused(answer.Error),
    };

    /// <summary>Whether Slack took offence at the blocks: the words alone may still pass.</summary>
    public static bool IsAboutBlocks(SlackAnswer answer) =>
        answer.Outcome == SlackOutcome.Refused && answer.Error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long";
}
