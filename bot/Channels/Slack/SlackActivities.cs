using System.Globalization;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Makes activities of what people do on Slack.</summary>
public sealed class SlackActivities(TimeProvider time)
{
    /// <summary>The channel's name on its activities.</summary>
    public const string ChannelId = Microsoft.Bot.Connector.Channels.Slack;

    /// <summary>An activity of the person's. Their time zone and locale come later, with the turn: they may have to be asked for.</summary>
    public Activity Create(string type, SlackPerson person, string id)
    {
        var activity = new Activity(type)
        {
            Id = id,
            Timestamp = time.GetUtcNow(),
            ChannelId = ChannelId,
            ServiceUrl = "urn:declinebot:slack",
            Conversation = new ConversationAccount(id: person.Conversation, conversationType: "personal") { TenantId = person.Tenant },
            From = new ChannelAccount(person.User, role: RoleTypes.User),
            Recipient = new ChannelAccount("declinebot", "DeclineBot", role: RoleTypes.Bot),
        };
        return activity;
    }

    /// <summary>What a person said.</summary>
    public Activity Say(SlackPerson person, string id, string text)
    {
        var activity = Create(ActivityTypes.Message, person, id);
        activity.Text = text;
        activity.TextFormat = TextFormatTypes.Plain;
        return activity;
    }

    /// <summary>An invoke: something that is answered at once.</summary>
    public Activity Ask(SlackPerson person, string id, string name, object value)
    {
        var activity = Create(ActivityTypes.Invoke, person, id);
        activity.Name = name;
        activity.Value = value;
        return activity;
    }

    /// <summary>The instant that Slack writes as seconds with a fraction.</summary>
    public static DateTimeOffset? Instant(string ts) =>
        double.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253402300799
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;
}
