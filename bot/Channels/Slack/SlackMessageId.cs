namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Where something that was sent stands on Slack; a long card stands in several messages.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Parts">The messages' `ts`, in order.</param>
public sealed record SlackMessageId(string Channel, IReadOnlyList<string> Parts)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static SlackMessageId? Read(string? text) => text?.Split(':') is [{ Length: > 0 } channel, { Length: > 0 } parts] ? new(channel, parts.Split(',')) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Channel}:{string.Join(',', Parts)}";
}
