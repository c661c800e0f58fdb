using System.Text.Json;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>What came of a call of one of Slack's methods.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">Slack's word for what was wrong, or what was in the way; empty when nothing was.</param>
/// <param name="Body">What Slack answered; undefined when it didn't.</param>
/// <param name="RetryAfter">How long to wait, where Slack said so.</param>
public sealed record SlackAnswer(SlackOutcome Outcome, string Error, JsonElement Body = default, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsOk => Outcome == SlackOutcome.Done;
}
