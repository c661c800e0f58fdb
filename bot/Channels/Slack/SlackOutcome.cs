namespace DeclineBot.Bot.Channels.Slack;

/// <summary>How a call of one of Slack's methods ended.</summary>
public enum SlackOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Slack refused it.</summary>
    Refused,

    /// <summary>Too many calls; it surely wasn't done.</summary>
    Limited,

    /// <summary>No answer, or one that leaves open whether it was done.</summary>
    Unsure,
}
