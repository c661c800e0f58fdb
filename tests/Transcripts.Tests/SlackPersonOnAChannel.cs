using System.Text.Json;
using DeclineBot.Coach.Words;
using DeclineBot.Slack.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Transcripts.Tests;

/// <summary>Somebody on Slack: signed events, presses, modals, and what the bot posts.</summary>
internal sealed class SlackPersonOnAChannel(SlackServer server) : IPersonOnAChannel
{
    private readonly Copy _copy = server.Services.GetRequiredService<Copy>();
    private readonly List<SlackReply> _cards = [];
    private readonly List<JsonElement> _forms = [];
    private readonly List<Shown> _inTheModal = [];
    private FakeSlackPerson _person = server.Person();
    private string _team = "";
    private int _people;

    public string Zone
    {
        set => server.Slack.Profiles[_person.User] = (value, "en-US");
    }

    // A workspace of their own, so that one can be left without the others.
    public Task BeginAsync(Transcript transcript)
    {
        _people++;
        _cards.Clear();
        _forms.Clear();
        _team = $"T{_people}TEAM";
        _person = server.Person($"U{_people}ANNA", _team);
        Zone = "Europe/Berlin";
        return Task.CompletedTask;
    }

    public Task JoinAsync() => _person.OpenHomeAsync("messages");

    public Task LeaveAsync() => _person.BringEventAsync(_person.Event(new { type = "app_uninstalled" }));

    public Task SayAsync(string text) => _person.BringEventAsync(_person.Event(_person.Message(text)));

    public async Task ClickAsync(Click click, IReadOnlyList<Cards.Card> cards)
    {
        if (click.Title == _copy["card.action.submitForm"])
        {
            await SubmitAsync(click);
            return;
        }

        string[] titles = click.Title == _copy["card.action.copy"] ? [click.Title, _copy["slack.action.alone"]] : [click.Title];
        var places = (click.Card > 0 ? [_cards[click.Card - 1]] : Enumerable.Reverse(_cards)).SelectMany(card => card.Messages);
        var (message, button) = places.SelectMany(message => message.Buttons.Select(button => (message, button.Button)))
            .First(found => titles.Contains(TextOf(found.Button)) && (click.Target.Length == 0 || TargetOf(found.Button) == click.Target));
        await _person.InteractAsync(_person.Press(message, button, click.Fields));
    }

    public async Task<IReadOnlyList<Shown>> ReadAsync()
    {
        var replies = SlackReply.Of(await _person.ReadAsync());
        _cards.AddRange(replies.Where(reply => reply.Title is not null));
        List<Shown> shown = [.. replies.Select(reply => new Shown(reply.Title, reply.Title is null ? reply.Words : $"{reply.Words} {string.Join(' ', reply.Buttons)}", reply.Buttons)), .. _inTheModal];
        _inTheModal.Clear();
        return shown;
    }

    public async Task EndAsync() => await server.Store.ForgetAsync(new("slack", $"{_team}:{_person.User}"), CancellationToken.None);

    // The form opens in a modal; an answer that shows it again is shown there.
    private async Task SubmitAsync(Click click)
    {
        if (click.Card == 0)
        {
            var (offer, opened) = (_cards.Last(card => card.Buttons.Contains(_copy["slack.action.openForm"])).Messages[^1], server.Slack.Modals.Count);
            await _person.PressAsync(offer, _copy["slack.action.openForm"]);
            await Eventually.TrueAsync(() => server.Slack.Modals.Count > opened && server.Slack.Modals[^1].TryGetProperty("private_metadata", out _));
            _forms.Add(server.Slack.Modals[^1]);
        }

        if (await _person.SubmitAsync(click.Card == 0 ? _forms[^1] : _forms[click.Card - 1], click.Fields) is not { } answer)
        {
            return;
        }

        if (answer.GetProperty("response_action").GetString() != "errors")
        {
            // What has become of the form stands above it.
            _inTheModal.Add(new Shown(null, new FakeMessage("", "", JsonSerializer.SerializeToElement(new[] { answer.GetProperty("view").GetProperty("blocks")[0] })).Words, []));
        }

        _inTheModal.Add(new Shown(_copy["card.form.title"], "", []));
    }

    private static string TextOf(JsonElement button) => button.GetProperty("text").GetProperty("text").GetString()!;

    private static string TargetOf(JsonElement button) =>
        button.TryGetProperty("value", out var value) && value.GetString() is ['{', ..] json && JsonElement.Parse(json).TryGetProperty("target", out var target) ? target.GetString() ?? "" : "";
}
