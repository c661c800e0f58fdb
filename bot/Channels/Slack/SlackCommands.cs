using System.Text.Json;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Commands;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Takes `/decline`: answers in a line that only the person sees, and goes on in the direct message.</summary>
public sealed class SlackCommands(IInbox inbox, SlackActivities activities, SlackWorkspaces workspaces, CommandReader commands, Copy copy, TimeProvider time)
{
    private const int FewestWordsOfASentence = 4;
    private const string HelpLines = "slack.command.help";

    /// <summary>Takes a command.</summary>
    public async Task<object?> ReceiveAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (payload.Text("trigger_id") is not { Length: > 0 } id || SlackPersons.Of(payload) is not { } person)
        {
            return null;
        }

        if (!await workspaces.ServesAsync(person.Tenant, time.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            return Whisper(HostCopy.English["slack.command.not-installed"]);
        }

        var text = SlackUtterance.Read(payload.Text("text"));
        var says = text.Length == 0 ? copy["card.action.prepare"] : Understood(text);
        if (says is null)
        {
            return Whisper($"{HostCopy.English["slack.command.unknown"]}\n{HostCopy.English[HelpLines]}");
        }

        if (commands.Read(says)?.Command == Command.Help)
        {
            return Whisper(HostCopy.English[HelpLines]);
        }

        // The command's own id, so that the same one again has no second effect.
        await inbox.ReceiveAsync(activities.Say(person, $"command:{id}", says), cancellationToken: cancellationToken).ConfigureAwait(false);
        return Whisper(HostCopy.English.Say("slack.command.going-on", ("link", LinkTo(payload.Text("api_app_id"), payload.Text("team_id")))));
    }

    // Too short a draft is asked for again in the direct message; a sentence is about the offer, as it would be there.
    private string? Understood(string text) =>
        commands.Read(text) is not null ? text
        : text.Split((char[]?)null, 2) is [var first, _] && commands.Read(first)?.Command == Command.Review ? first
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWordsOfASentence ? text
        : null;

    private static string LinkTo(string app, string team) => IsId(app) && IsId(team)
        ? $"<https://slack.com/app_redirect?app={app}&team={team}|{HostCopy.English["slack.command.direct-message"]}>"
        : HostCopy.English["slack.command.direct-message"];

    private static bool IsId(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);

    private static object Whisper(string text) => new { response_type = "ephemeral", text };
}
