using System.Text.Json;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Tells who a command or an interaction comes from.</summary>
public static class SlackPersons
{
    /// <summary>The person; null when the payload names nobody.</summary>
    public static SlackPerson? Of(JsonElement payload)
    {
        var isCommand = payload.Text("user_id").Length > 0;
        var user = isCommand ? payload.Text("user_id") : payload.Text("user", "id");
        var organisation = isCommand ? payload.Text("enterprise_id") : payload.Text("enterprise", "id");
        var team = isCommand ? payload.Text("team_id")
            : payload.Text("team", "id") is { Length: > 0 } named ? named
            : payload.Text("user", "team_id");
        var tenant = payload.IsTrue("is_enterprise_install") && organisation.Length > 0 ? organisation : team;
        return user.Length > 0 && tenant.Length > 0 ? new SlackPerson(tenant, user) : null;
    }
}
