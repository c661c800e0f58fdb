using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DeclineBot.Bot.Channels.Slack;

namespace DeclineBot.Slack.Tests;

/// <summary>A person on the fake Slack: what they do reaches the bot as Slack brings it, over HTTP or over the socket.</summary>
internal sealed class FakeSlackPerson(SlackServer server, string user, string team)
{
    private int _read;

    public string User => user;

    public FakeChannel Channel => server.Slack.ChannelOf(user, team);

    private FakeSlack Slack => server.Slack;

    private bool IsOverSocket => Slack.Sockets.Open > 0;

    /// <summary>Writes to the bot and returns what it answers.</summary>
    public async Task<IReadOnlyList<FakeMessage>> SayAsync(string text)
    {
        await BringEventAsync(Event(Message(text)));
        return await ReadAsync();
    }

    /// <summary>What the bot has said since the last time.</summary>
    public async Task<IReadOnlyList<FakeMessage>> ReadAsync()
    {
        await server.SettleAsync(user, team);
        IReadOnlyList<FakeMessage> messages = [.. Channel.Messages.Skip(_read)];
        _read += messages.Count;
        return messages;
    }

    public object Message(string text, string? ts = null) => new
    {
        client_msg_id = Guid.NewGuid().ToString(),
        type = "message",
        text = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        user,
        ts = ts ?? Slack.Ts(),
        team,
        channel = Channel.Id,
        event_ts = ts ?? Slack.Ts(),
        channel_type = "im",
    };

    /// <summary>An event in its envelope.</summary>
    public object Event(object inner, string? eventId = null) => new
    {
        token = "legacy",
        team_id = team,
        api_app_id = FakeSlack.AppId,
        @event = inner,
        type = "event_callback",
        event_id = eventId ?? Slack.Next("Ev0"),
        event_time = server.Time.GetUtcNow().ToUnixTimeSeconds(),
        authorizations = new[] { new { enterprise_id = (string?)null, team_id = team, user_id = FakeSlack.BotUser, is_bot = true, is_enterprise_install = false } },
        is_ext_shared_channel = false,
    };

    public async Task BringEventAsync(object payload)
    {
        if (IsOverSocket)
        {
            await Slack.Sockets.BringAsync(SlackDelivery.Events, payload);
            return;
        }

        Assert.Equal(HttpStatusCode.OK, (await server.PostJsonAsync("/slack/events", payload)).StatusCode);
    }

    public Task OpenHomeAsync(string tab = "home") =>
        BringEventAsync(Event(new { type = "app_home_opened", user, channel = Channel.Id, tab, event_ts = Slack.Ts() }));

    /// <summary>Types a command and returns what only they see.</summary>
    public async Task<JsonElement?> CommandAsync(string text, string channel = "C0GENERAL", string? trigger = null)
    {
        var fields = Command(text, channel, trigger);
        if (IsOverSocket)
        {
            return await Slack.Sockets.BringAsync(SlackDelivery.Commands, fields);
        }

        var answer = await server.PostFormAsync("/slack/commands", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Content.Headers.ContentLength == 0 ? null : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Dictionary<string, string> Command(string text, string channel = "C0GENERAL", string? trigger = null) => new()
    {
        ["token"] = "legacy", ["team_id"] = team, ["team_domain"] = "team", ["channel_id"] = channel, ["channel_name"] = "general", ["user_id"] = user, ["user_name"] = "anna",
        ["command"] = "/decline", ["text"] = text, ["api_app_id"] = FakeSlack.AppId, ["is_enterprise_install"] = "false", ["response_url"] = Slack.NewResponseUrl(),
        ["trigger_id"] = trigger ?? Slack.NewTrigger(user),
    };

    /// <summary>Presses a button of a message.</summary>
    public async Task PressAsync(FakeMessage message, string title, string? actionTs = null) => await InteractAsync(Press(message, title, actionTs));

    /// <summary>The payload of a press.</summary>
    public object Press(FakeMessage message, string title, string? actionTs = null) =>
        Press(message, message.Buttons.First(button => button.Button.GetProperty("text").GetProperty("text").GetString() == title).Button, new Dictionary<string, string>(), actionTs);

    /// <summary>The payload of a press, with what was chosen in the message's selects.</summary>
    public object Press(FakeMessage message, JsonElement pressed, IReadOnlyDictionary<string, string> chosen, string? actionTs = null)
    {
        var (block, button) = message.Buttons.First(button => JsonElement.DeepEquals(button.Button, pressed));
        return new
        {
            type = "block_actions",
            user = Who(),
            api_app_id = FakeSlack.AppId,
            token = "legacy",
            container = new { type = "message", message_ts = message.Ts, channel_id = Channel.Id, is_ephemeral = false },
            trigger_id = Slack.NewTrigger(user),
            team = new { id = team, domain = "team" },
            enterprise = (object?)null,
            is_enterprise_install = false,
            channel = new { id = Channel.Id, name = "directmessage" },
            message = new { bot_id = "B0BOT", type = "message", text = message.Text, user = FakeSlack.BotUser, ts = message.Ts, blocks = message.BlocksWithIds },
            state = new
            {
                values = chosen.ToDictionary(choice => $"block-{choice.Key}", choice => new Dictionary<string, object> { [choice.Key] = new { type = "static_select", selected_option = new { value = choice.Value } } }),
            },
            response_url = Slack.NewResponseUrl(),
            actions = new[] { Action(block, button, actionTs) },
        };
    }

    /// <summary>Presses a button of the home page.</summary>
    public async Task PressHomeAsync(string title)
    {
        var home = new FakeMessage("", "", Slack.Homes[user].GetProperty("blocks"));
        var (block, button) = home.Buttons.First(button => button.Button.GetProperty("text").GetProperty("text").GetString() == title);
        await InteractAsync(new
        {
            type = "block_actions",
            user = Who(),
            api_app_id = FakeSlack.AppId,
            container = new { type = "view", view_id = "V0HOME" },
            trigger_id = Slack.NewTrigger(user),
            team = new { id = team, domain = "team" },
            is_enterprise_install = false,
            view = new { id = "V0HOME", type = "home", hash = "1", blocks = home.BlocksWithIds, private_metadata = "", state = new { values = new { } } },
            actions = new[] { Action(block, button, null) },
        });
    }

    /// <summary>What windows are open, the topmost last.</summary>
    public IReadOnlyList<FakeView> Windows => Slack.Views.StackOf(user);

    /// <summary>Fills in a modal and submits it; returns what Slack is answered, and does with the window what that says.</summary>
    public async Task<JsonElement?> SubmitAsync(JsonElement view, IReadOnlyDictionary<string, string> fields)
    {
        var shown = Slack.Views.All.Last(one => JsonElement.DeepEquals(one.Content, view));
        var answer = await InteractAsync(Submission(shown, fields));
        Assert.Null(Slack.Views.Submitted(shown.Id, answer));
        return answer;
    }

    /// <summary>The payload of a submission.</summary>
    public object Submission(FakeView view, IReadOnlyDictionary<string, string> fields) => new
    {
        type = "view_submission",
        team = new { id = team, domain = "team" },
        user = Who(),
        api_app_id = FakeSlack.AppId,
        token = "legacy",
        trigger_id = Slack.NewTrigger(user),
        view = new
        {
            id = view.Id, team_id = team, type = "modal", hash = view.Hash, callback_id = Text(view.Content, "callback_id"), private_metadata = Text(view.Content, "private_metadata"),
            state = new { values = Values(view.Content, fields) },
        },
        response_urls = Array.Empty<object>(),
        is_enterprise_install = false,
        enterprise = (object?)null,
    };

    public Task<JsonElement?> ShortcutAsync(string callback, string? trigger = null) => InteractAsync(new
    {
        type = "shortcut", token = "legacy", action_ts = Slack.Ts(), team = new { id = team, domain = "team" }, user = Who(), is_enterprise_install = false, enterprise = (object?)null,
        callback_id = callback, trigger_id = trigger ?? Slack.NewTrigger(user),
    });

    public Task<JsonElement?> MessageShortcutAsync(string callback, string text, string? trigger = null, string? responseUrl = null) => InteractAsync(new
    {
        type = "message_action", token = "legacy", action_ts = Slack.Ts(), team = new { id = team, domain = "team" }, user = Who(), is_enterprise_install = false,
        channel = new { id = "C0GENERAL", name = "general" }, callback_id = callback, trigger_id = trigger ?? Slack.NewTrigger(user), message_ts = "1700000000.000100",
        message = new { type = "message", user = "U2BEN", ts = "1700000000.000100", text }, response_url = responseUrl ?? Slack.NewResponseUrl(),
    });

    /// <summary>Brings an interaction and returns what Slack is answered.</summary>
    public async Task<JsonElement?> InteractAsync(object payload)
    {
        if (IsOverSocket)
        {
            return await Slack.Sockets.BringAsync(SlackDelivery.Interactive, payload);
        }

        var answer = await server.PostFormAsync("/slack/interactivity", [KeyValuePair.Create("payload", JsonSerializer.Serialize(payload))]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Content.Headers.ContentLength == 0 ? null : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private object Who() => new { id = user, username = "anna", name = "anna", team_id = team };

    private object Action(string block, JsonElement button, string? ts) => new
    {
        type = "button",
        action_id = Text(button, "action_id"),
        block_id = block,
        value = Text(button, "value"),
        text = button.GetProperty("text"),
        action_ts = ts ?? Slack.Ts(),
    };

    private static Dictionary<string, object> Values(JsonElement view, IReadOnlyDictionary<string, string> fields)
    {
        var values = new Dictionary<string, object>();
        foreach (var block in view.GetProperty("blocks").EnumerateArray().Where(block => Text(block, "type") == "input"))
        {
            var element = block.GetProperty("element");
            var id = Text(element, "action_id");
            var given = fields.GetValueOrDefault(id);
            values[Text(block, "block_id")] = new Dictionary<string, object>
            {
                [id] = Text(element, "type") == "static_select"
                    ? new { type = "static_select", selected_option = given is null ? element.TryGetProperty("initial_option", out var initial) ? (object)initial : null : new { value = given } }
                    : new { type = "plain_text_input", value = given ?? (element.TryGetProperty("initial_value", out var known) ? known.GetString() : null) },
            };
        }

        return values;
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
