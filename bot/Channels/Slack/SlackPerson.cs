namespace DeclineBot.Bot.Channels.Slack;

/// <summary>A person on Slack, as every payload names them.</summary>
/// <param name="Tenant">What the app was installed in: the workspace, or the organisation when it was installed there.</param>
/// <param name="User">The person's id.</param>
/// <param name="Channel">The direct message's id where the payload names it, else null.</param>
public sealed record SlackPerson(string Tenant, string User, string? Channel = null)
{
    /// <summary>The conversation's id. There is one conversation with a person, and every payload names the person, not every one the channel.</summary>
    public string Conversation => $"{Tenant}:{User}";
}
