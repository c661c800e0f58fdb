using System.Collections.Concurrent;
using DeclineBot.Bot.Road;
using DeclineBot.Cards.Slack;
using DeclineBot.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Sends to people on Slack: new messages, changed and removed ones, and the App Home.</summary>
public sealed partial class SlackSender(
    SlackWebApi api, SlackWorkspaces workspaces, SlackDirectMessages direct, SlackRendering rendering, ILogger<SlackSender> logger) : IChannelSender
{
    private const int MostKept = 10_000;

    // What of a card in several messages has arrived, for the attempt that comes after one that stopped half-way.
    private readonly ConcurrentDictionary<string, SlackMessageId> _halfWay = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Serves(string channelId) => channelId == SlackActivities.ChannelId;

    /// <inheritdoc/>
    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var activity = outgoing.Activity;
        if (activity.Conversation?.Id?.Split(':') is not [{ Length: > 0 } tenant, { Length: > 0 } user])
        {
            return new DeliveryResult.Refused("no such conversation");
        }

        if (await workspaces.TokenAsync(tenant, cancellationToken).ConfigureAwait(false) is not { } token)
        {
            return new DeliveryResult.Gone("app_not_installed");
        }

        var person = new SlackPerson(tenant, user);
        return activity.Type switch
        {
            ActivityTypes.Message => await PostAsync(activity, person, token, cancellationToken).ConfigureAwait(false),
            ActivityTypes.MessageUpdate => await UpdateAsync(outgoing, person, token, cancellationToken).ConfigureAwait(false),
            ActivityTypes.MessageDelete => await DeleteAsync(outgoing, token, cancellationToken).ConfigureAwait(false),
            ActivityTypes.Event when activity.Name == HomePage.EventName => await PublishAsync(activity, person, token, cancellationToken).ConfigureAwait(false),
            // A bot can't show that it is typing.
            _ => new DeliveryResult.Sent(null),
        };
    }

    private async Task<DeliveryResult> PostAsync(Activity activity, SlackPerson person, string token, CancellationToken cancellationToken)
    {
        var messages = rendering.MessagesOf(activity);
        var key = $"{person.Conversation}/{activity.Id}";
        _halfWay.TryRemove(key, out var before);
        var (channel, refusal) = before is not null ? (before.Channel, null) : await direct.OpenAsync(person, token, cancellationToken).ConfigureAwait(false);
        if (channel is null)
        {
            return SlackErrors.ToResult(refusal!);
        }

        List<string> parts = [.. before?.Parts ?? []];
        foreach (var message in messages.Skip(parts.Count))
        {
            var answer = await SendAsync("chat.postMessage", message, token, cancellationToken, ("channel", channel), ("unfurl_links", "false"), ("unfurl_media", "false")).ConfigureAwait(false);
            if (!answer.IsOk)
            {
                Remember(key, new SlackMessageId(channel, parts));
                return Failed(answer, person);
            }

            parts.Add(answer.Body.Text("ts"));
        }

        return new DeliveryResult.Sent(parts.Count == 0 ? null : new SlackMessageId(channel, parts).ToString());
    }

    private async Task<DeliveryResult> UpdateAsync(Outgoing outgoing, SlackPerson person, string token, CancellationToken cancellationToken)
    {
        if (SlackMessageId.Read(outgoing.PlatformId) is not { } id)
        {
            return await PostAsync(outgoing.Activity, person, token, cancellationToken).ConfigureAwait(false);
        }

        var messages = rendering.MessagesOf(outgoing.Activity);
        foreach (var (message, ts) in messages.Zip(id.Parts))
        {
            var answer = await SendAsync("chat.update", message, token, cancellationToken, ("channel", id.Channel), ("ts", ts)).ConfigureAwait(false);
            if (!answer.IsOk)
            {
                return Failed(answer, person);
            }
        }

        // What got shorter loses its last messages; what got longer keeps to what it had room for, and the rest follows below.
        foreach (var ts in id.Parts.Skip(messages.Count))
        {
            await api.CallAsync("chat.delete", token, cancellationToken, ("channel", id.Channel), ("ts", ts)).ConfigureAwait(false);
        }

        List<string> parts = [.. id.Parts.Take(Math.Max(1, messages.Count))];
        foreach (var message in messages.Skip(id.Parts.Count))
        {
            var answer = await SendAsync("chat.postMessage", message, token, cancellationToken, ("channel", id.Channel), ("unfurl_links", "false"), ("unfurl_media", "false")).ConfigureAwait(false);
            if (!answer.IsOk)
            {
                return Failed(answer, person);
            }

            parts.Add(answer.Body.Text("ts"));
        }

        return new DeliveryResult.Sent(new SlackMessageId(id.Channel, parts).ToString());
    }

    private async Task<DeliveryResult> DeleteAsync(Outgoing outgoing, string token, CancellationToken cancellationToken)
    {
        foreach (var ts in SlackMessageId.Read(outgoing.PlatformId)?.Parts ?? [])
        {
            var answer = await api.CallAsync("chat.delete", token, cancellationToken, ("channel", SlackMessageId.Read(outgoing.PlatformId)!.Channel), ("ts", ts)).ConfigureAwait(false);
            if (!answer.IsOk && answer.Error != "message_not_found")
            {
                return SlackErrors.ToResult(answer);
            }
        }

        return new DeliveryResult.Sent(null);
    }

    private async Task<DeliveryResult> PublishAsync(Activity activity, SlackPerson person, string token, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync("views.publish", token, cancellationToken, ("user_id", person.User), ("view", rendering.HomeOf(activity))).ConfigureAwait(false);
        return answer.IsOk ? new DeliveryResult.Sent(null)
            // A home page that can't be shown is no reason to stop talking.
            : SlackErrors.ToResult(answer) is DeliveryResult.Gone gone ? new DeliveryResult.Refused(gone.Cause)
            : SlackErrors.ToResult(answer);
    }

    private async Task<SlackAnswer> SendAsync(
        string method, SlackMessage message, string token, CancellationToken cancellationToken, params IReadOnlyList<(string Name, string Value)> arguments)
    {
        var answer = await api.CallAsync(method, token, cancellationToken, [.. arguments, ("text", message.Text), ("blocks", message.Blocks)]).ConfigureAwait(false);
        if (!SlackErrors.IsAboutBlocks(answer))
        {
            return answer;
        }

        LogBlocks(method, answer.Error);
        return await api.CallAsync(method, token, cancellationToken, [.. arguments, ("text", message.Text)]).ConfigureAwait(false);
    }

    private DeliveryResult Failed(SlackAnswer answer, SlackPerson person)
    {
        if (answer.Error == "channel_not_found")
        {
            direct.Forget(person);
        }

        return SlackErrors.ToResult(answer);
    }

    private void Remember(string key, SlackMessageId arrived)
    {
        if (arrived.Parts.Count == 0)
        {
            return;
        }

        if (_halfWay.Count >= MostKept)
        {
            _halfWay.Clear();
        }

        _halfWay[key] = arrived;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack's {Method} refused blocks of ours: {Error}. The words went alone.")]
    private partial void LogBlocks(string method, string error);
}
