using System.Text.Json;
using DeclineBot.Bot.Road;
using DeclineBot.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Takes events: what people write to the bot, its App Home being opened, and the app being removed.</summary>
public sealed partial class SlackEvents(
    IInbox inbox, SlackActivities activities, SlackWorkspaces workspaces, SlackPeople people, SlackDirectMessages direct, TimeProvider time, ILogger<SlackEvents> logger)
{
    // Others tell of what isn't said to us: edits, removals, joins, what bots say.
    private static readonly string[] Spoken = ["", "file_share", "me_message", "thread_broadcast"];

    /// <summary>Takes an event.</summary>
    public async Task<object?> ReceiveAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (payload.Text("type") == "url_verification")
        {
            return new { challenge = payload.Text("challenge") };
        }

        if (payload.Text("type") == "event_callback" && payload.Text("event_id") is { Length: > 0 } id && TenantOf(payload) is { Length: > 0 } tenant)
        {
            await TakeAsync(payload, payload.Find("event") ?? default, id, tenant, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private Task TakeAsync(JsonElement payload, JsonElement happened, string id, string tenant, CancellationToken cancellationToken) => happened.Text("type") switch
    {
        "message" => SayAsync(payload, happened, id, tenant, cancellationToken),
        "app_home_opened" => OpenAsync(payload, happened, id, tenant, cancellationToken),
        "app_uninstalled" => PurgeAsync(payload, tenant, cancellationToken),
        "tokens_revoked" when happened.Items("tokens", "bot").Any() => PurgeAsync(payload, tenant, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task SayAsync(JsonElement payload, JsonElement message, string id, string tenant, CancellationToken cancellationToken)
    {
        var (user, channel, ts) = (message.Text("user"), message.Text("channel"), message.Text("ts"));
        var bot = BotOf(payload);
        var isToUs = message.Text("channel_type") == "im" && user.Length > 0 && user != bot && user != "USLACKBOT" && message.Find("bot_id") is null
            && Spoken.Contains(message.Text("subtype"));
        if (!isToUs || !await workspaces.ServesAsync(tenant, TimeOf(payload), cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var person = new SlackPerson(tenant, user, channel);
        direct.Learn(person);
        var activity = activities.Say(person, id, SlackUtterance.Read(message.Text("text"), bot));
        activity.Timestamp = SlackActivities.Instant(ts) ?? activity.Timestamp;
        await inbox.ReceiveAsync(activity, channel.Length > 0 && ts.Length > 0 ? $"{channel}:{ts}" : null, cancellationToken).ConfigureAwait(false);
    }

    private async Task OpenAsync(JsonElement payload, JsonElement opened, string id, string tenant, CancellationToken cancellationToken)
    {
        if (opened.Text("user") is not { Length: > 0 } user || !await workspaces.ServesAsync(tenant, TimeOf(payload), cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var person = new SlackPerson(tenant, user, opened.Text("channel") is { Length: > 0 } channel ? channel : null);
        direct.Learn(person);
        var activity = opened.Text("tab") == "home" ? AskForHome(activities, person, id) : activities.Create(ActivityTypes.ConversationUpdate, person, id);
        if (activity.Type == ActivityTypes.ConversationUpdate)
        {
            // Slack has no word for somebody's first visit; the bot welcomes whom it hasn't welcomed.
            activity.MembersAdded = [activity.From];
        }

        await inbox.ReceiveAsync(activity, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The event that asks for the home page.</summary>
    public static Activity AskForHome(SlackActivities activities, SlackPerson person, string id)
    {
        var activity = activities.Create(ActivityTypes.Event, person, id);
        activity.Name = HomePage.EventName;
        return activity;
    }

    private async Task PurgeAsync(JsonElement payload, string tenant, CancellationToken cancellationToken)
    {
        if (await workspaces.PurgeAsync(tenant, TimeOf(payload), cancellationToken).ConfigureAwait(false))
        {
            people.Forget(tenant);
            direct.Forget(tenant);
            LogPurged();
        }
    }

    private DateTimeOffset TimeOf(JsonElement payload) =>
        payload.Number("event_time") is > 0 and < 253402300799 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : time.GetUtcNow();

    private static string BotOf(JsonElement payload) => payload.Items("authorizations").Select(authorization => authorization.Text("user_id")).FirstOrDefault("");

    // An app that was installed for a whole organisation has one token for all its workspaces.
    private static string TenantOf(JsonElement payload)
    {
        var authorization = payload.Items("authorizations").FirstOrDefault();
        return authorization.IsTrue("is_enterprise_install") && authorization.Text("enterprise_id") is { Length: > 0 } organisation ? organisation : payload.Text("team_id");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The app was removed from a Slack workspace; everything of that workspace has been removed here.")]
    private partial void LogPurged();
}
