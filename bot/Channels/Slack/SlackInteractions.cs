using System.Text.Json;
using DeclineBot.Bot.Road;
using DeclineBot.Cards;
using DeclineBot.Cards.Slack;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Takes what people press, choose and submit, and shortcuts.</summary>
public sealed class SlackInteractions(IInbox inbox, SlackActivities activities, SlackWorkspaces workspaces, SlackDirectMessages direct, SlackModals modals, SlackPressed pressed, TimeProvider time)
{
    /// <summary>The id of the shortcut that begins a decline; the manifest names it.</summary>
    public const string PrepareShortcut = "prepare";

    /// <summary>The id of the message shortcut that reviews a draft; the manifest names it.</summary>
    public const string ReviewShortcut = "review";

    /// <summary>Takes it, and says what it is answered with.</summary>
    public async Task<object?> ReceiveAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (SlackPersons.Of(payload) is not { } person || !await workspaces.ServesAsync(person.Tenant, time.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        switch (payload.Text("type"))
        {
            case "block_actions":
                await PressAsync(payload, person, cancellationToken).ConfigureAwait(false);
                return null;
            case "view_submission" when SlackClick.Read(payload) is { } submission:
                return await modals.SubmitAsync(person, payload.Text("view", "id"), payload.Text("view", "hash"), submission, cancellationToken).ConfigureAwait(false);
            case "shortcut" when payload.Text("callback_id") == PrepareShortcut:
                await PrepareAsync(payload, person, cancellationToken).ConfigureAwait(false);
                return null;
            case "message_action" when payload.Text("callback_id") == ReviewShortcut:
                await modals.ReviewAsync(person, payload.Text("trigger_id"), SlackUtterance.Read(payload.Text("message", "text")), payload.Text("response_url"), cancellationToken).ConfigureAwait(false);
                return null;
            default:
                return null;
        }
    }

    private async Task PressAsync(JsonElement payload, SlackPerson person, CancellationToken cancellationToken)
    {
        if (SlackClick.Read(payload) is not { } click || !pressed.IsFirst(payload))
        {
            return;
        }

        var isMessage = payload.Text("container", "type") == "message";
        var place = isMessage ? payload.Text("container", "message_ts") : payload.Text("view", "id");
        var channel = payload.Text("channel", "id");
        if (isMessage && channel.StartsWith('D'))
        {
            person = person with { Channel = channel };
            direct.Learn(person);
        }

        var id = $"action:{channel}:{place}:{payload.Items("actions").First().Text("action_ts")}";
        if (click.Verb == Verbs.Form)
        {
            await OpenFormAsync(payload, person, id, click, cancellationToken).ConfigureAwait(false);
            return;
        }

        // A question is answered once, whichever of its buttons it is: a second press must not answer the next one.
        var alias = click.Says is not null && isMessage ? $"answered:{channel}:{place}" : null;
        await inbox.ReceiveAsync(ActivityOf(person, id, click), alias, cancellationToken).ConfigureAwait(false);
        if (alias is not null)
        {
            pressed.ShowAnswered(person, payload);
        }
        else if (payload.Text("view", "type") == "home")
        {
            await inbox.ReceiveAsync(SlackEvents.AskForHome(activities, person, $"{id}:home"), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private Activity ActivityOf(SlackPerson person, string id, SlackClick click)
    {
        var activity = activities.Say(person, id, click.Says ?? "");
        if (click.Says is null)
        {
            activity.Text = null;
            activity.Value = SubmittedValue.From(click.Values);
        }

        return activity;
    }

    private async Task PrepareAsync(JsonElement payload, SlackPerson person, CancellationToken cancellationToken)
    {
        var trigger = payload.Text("trigger_id");
        await OpenFormAsync(payload, person, $"shortcut:{trigger}", new SlackClick(new Dictionary<string, string> { ["verb"] = Verbs.Form }, null), cancellationToken).ConfigureAwait(false);
    }

    // What can't be opened in time is asked in the direct message.
    private async Task OpenFormAsync(JsonElement payload, SlackPerson person, string id, SlackClick click, CancellationToken cancellationToken)
    {
        if (!await modals.OpenFormAsync(person, id, payload.Text("trigger_id"), click, cancellationToken).ConfigureAwait(false))
        {
            await inbox.ReceiveAsync(ActivityOf(person, $"{id}:message", click), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }
}
