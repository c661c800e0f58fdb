using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DeclineBot.Coach.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Slack.Tests;

/// <summary>Does what the lines of a transcript say, as a person on Slack would.</summary>
internal sealed partial class SlackChat(SlackServer server, FakeTimeProvider clock, bool isWrittenForSlack)
{
    private readonly FakeSlackPerson _person = server.Person();
    private readonly Copy _copy = server.Services.GetRequiredService<Copy>();
    private readonly List<SlackReply> _cards = [];
    private readonly List<JsonElement> _forms = [];

    /// <summary>Sets the clock and the person's zone, or puts the clock forward: "2026-11-20 10:00 Europe/Berlin", "+2h".</summary>
    public void SetClock(string time)
    {
        if (time.StartsWith('+'))
        {
            clock.Advance(TimeSpan.FromHours(double.Parse(time[1..^1], CultureInfo.InvariantCulture)));
            return;
        }

        var parts = time.Split(' ');
        var local = DateTime.Parse($"{parts[0]} {parts[1]}", CultureInfo.InvariantCulture);
        clock.SetUtcNow(new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(parts[2]).GetUtcOffset(local)));
        server.Slack.Profiles[_person.User] = (parts[2], "en-US");
    }

    public async Task<IReadOnlyList<SlackReply>> DoAsync(string utterance)
    {
        // Nobody answers within a second; two presses that quick are one.
        server.Time.Forward(TimeSpan.FromSeconds(3));
        SlackReply[] shown = [];
        if (utterance == "(joins)")
        {
            await _person.OpenHomeAsync("messages");
        }
        else if (ClickPattern().Match(utterance) is { Success: true } click)
        {
            shown = await ClickAsync(click);
        }
        else
        {
            await _person.BringEventAsync(_person.Event(_person.Message(utterance)));
        }

        // Once, that a workspace may be an employer's: the transcripts were written where there is none.
        var replies = SlackReply.Of(await _person.ReadAsync()).Select(reply => isWrittenForSlack ? reply : reply with { LeftOut = _copy["card.welcome.workspace"] }).Where(reply => !string.IsNullOrWhiteSpace(reply.Words)).ToList();
        _cards.AddRange(replies.Where(reply => reply.Title is not null));
        return [.. replies, .. shown];
    }

    private async Task<SlackReply[]> ClickAsync(Match click)
    {
        var (title, target) = (click.Groups["title"].Value, click.Groups["target"].Value);
        var number = click.Groups["card"].Success ? int.Parse(click.Groups["card"].Value, CultureInfo.InvariantCulture) : 0;
        var fields = click.Groups["fields"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[1]);
        if (title == _copy["card.action.submitForm"])
        {
            return await SubmitAsync(number, fields);
        }

        // There is no clipboard for a bot: what copies elsewhere sends the text alone.
        string[] titles = title == _copy["card.action.copy"] ? [title, _copy["slack.action.alone"]] : [title];
        var places = (number > 0 ? [_cards[number - 1]] : Enumerable.Reverse(_cards)).SelectMany(card => card.Messages);
        var (message, button) = places.SelectMany(message => message.Buttons.Select(button => (message, button.Button)))
            .First(found => titles.Contains(TextOf(found.Button)) && (target.Length == 0 || TargetOf(found.Button) == target));
        await _person.InteractAsync(_person.Press(message, button, fields));
        return [];
    }

    // The form opens in a modal; an answer that shows it again is shown there.
    private async Task<SlackReply[]> SubmitAsync(int number, Dictionary<string, string> fields)
    {
        if (number == 0)
        {
            var offer = _cards.Last(card => card.Buttons.Contains(_copy["slack.action.openForm"])).Messages[^1];
            await _person.PressAsync(offer, _copy["slack.action.openForm"]);
            await SlackServer.UntilAsync(() => server.Slack.Modals.Count > _forms.Count && server.Slack.Modals[^1].TryGetProperty("private_metadata", out _));
            _forms.Add(server.Slack.Modals[^1]);
        }

        var answer = await _person.SubmitAsync(number == 0 ? _forms[^1] : _forms[number - 1], fields);
        if (answer is not { } shown)
        {
            return [];
        }

        var again = new SlackReply(_copy["card.form.title"], []);
        return shown.GetProperty("response_action").GetString() == "errors" ? [again]
            : [new SlackReply(null, [new FakeMessage("", "", JsonSerializer.SerializeToElement(new[] { shown.GetProperty("view").GetProperty("blocks")[0] }))]), again];
    }

    private static string TextOf(JsonElement button) => button.GetProperty("text").GetProperty("text").GetString()!;

    private static string TargetOf(JsonElement button) =>
        button.TryGetProperty("value", out var value) && value.GetString() is ['{', ..] json && JsonElement.Parse(json).TryGetProperty("target", out var target) ? target.GetString() ?? "" : "";

    [GeneratedRegex(@"^\[\[(?<title>[^\]@#]+?)(?: @(?<target>[\w-]+))?(?: #(?<card>\d+))?\]\](?<fields>.*)$")]
    private static partial Regex ClickPattern();
}
