using System.Collections.Concurrent;
using System.Globalization;
using DeclineBot.Bot.Channels.Terminal;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using DeclineBot.Slack.Tests;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Testing;

namespace DeclineBot.Transcripts.Tests;

/// <summary>Somebody at the terminal, who types lines and numbers and reads the screen.</summary>
internal sealed class TerminalPerson(IServiceProvider services, MovableTime time) : IPersonOnAChannel, IDisposable
{
    private static readonly ConversationKey Conversation = new(TerminalChannel.ChannelId, "terminal");

    private readonly IStore _store = services.GetRequiredService<IStore>();
    private readonly ConversationFeed _feed = services.GetRequiredService<ConversationFeed>();
    private TestConsole _console = new();
    private Keyboard _keyboard = new();
    private Task? _running;
    private IReadOnlyList<(Shown Shown, IReadOnlyList<int> Numbers)> _screen = [];
    private int _read;
    private long _watermark;

    public string Zone
    {
        set => time.Zone = TimeZoneInfo.FindSystemTimeZoneById(value);
    }

    public async Task BeginAsync(Transcript transcript)
    {
        Zone = "Europe/Berlin";
        (_console, _keyboard, _running, _screen, _read, _watermark) = (new TestConsole().Width(200), new Keyboard(), null, [], 0, 0);
        if (!transcript.BeginsWithJoining)
        {
            await JoinAsync();
            Assert.NotEmpty(await ReadAsync());
        }
    }

    // Whoever starts it has come.
    public async Task JoinAsync()
    {
        _running = ActivatorUtilities.CreateInstance<TerminalChannel>(services, _console, new TerminalInput(_keyboard, IsInteractive: true)).RunAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => _keyboard.IsAwaited);
        // What it says of itself before anybody speaks.
        _read = _console.Output.IndexOf(HostCopy.English["terminal.hint"], StringComparison.Ordinal) + HostCopy.English["terminal.hint"].Length;
    }

    public Task SayAsync(string text)
    {
        // One line is what a terminal takes.
        _keyboard.Type(text.ReplaceLineEndings(" "));
        return Task.CompletedTask;
    }

    public async Task LeaveAsync()
    {
        await SayAsync("delete my data");
        await ReadAsync();
        await SayAsync("yes");
        await ReadAsync();
    }

    public async Task ClickAsync(Click click, IReadOnlyList<Card> cards)
    {
        var submitted = click.Submission(cards);
        var card = click.Card > 0 ? cards[click.Card - 1] : cards.Last(card => TerminalChoices.Of(card).Any(choice => IsIt(choice)));
        var at = TerminalChoices.Of(card).ToList().FindIndex(choice => IsIt(choice));
        if (click is { Card: 0, Fields.Count: 0 } && _screen.LastOrDefault(shown => shown.Shown.Title == card.Title).Numbers is { } numbers)
        {
            _keyboard.Type(numbers[at].ToString(CultureInfo.InvariantCulture));
            return;
        }

        // An older card's numbers have gone, and there are no fields to fill in: this is what another client of the same conversation would submit.
        await services.GetRequiredService<IInbox>().ReceiveAsync(new Activity(ActivityTypes.Message)
        {
            Id = Guid.NewGuid().ToString("N"), ChannelId = TerminalChannel.ChannelId, ServiceUrl = "urn:declinebot:terminal", LocalTimezone = time.Zone.Id, Locale = "en-US",
            Conversation = new ConversationAccount(id: Conversation.Id), From = new ChannelAccount("person", role: RoleTypes.User), Recipient = new ChannelAccount("declinebot", role: RoleTypes.Bot),
            Value = SubmittedValue.From(submitted),
        });

        bool IsIt(TerminalChoice choice) => choice.Action is SubmitAction action && action.Title == click.Title && (click.Target.Length == 0 || action.Target == click.Target);
    }

    public async Task<IReadOnlyList<Shown>> ReadAsync()
    {
        if (_running is null)
        {
            return [];
        }

        await Eventually.TrueAsync(() => _keyboard.IsAwaited);
        await Eventually.TrueAsync(() => _store.IsQuietAsync(Conversation, CancellationToken.None));
        var page = await _feed.ReadAfterAsync(Conversation, _watermark, int.MaxValue, CancellationToken.None);
        _watermark = page.Watermark;
        if (page.Activities.Select(ActivityJson.Read).LastOrDefault(activity => activity.From?.Role != RoleTypes.User && activity.Type == ActivityTypes.Message) is { } last)
        {
            // What comes while nobody types is shown in its own time.
            var sign = (last.Text is { Length: > 0 } text ? text : last.Summary ?? "").Split(' ', '\n')[0];
            await Eventually.TrueAsync(() => New().Contains(sign, StringComparison.Ordinal) && New().TrimEnd().EndsWith(Prompt, StringComparison.Ordinal));
        }

        var screen = TerminalScreen.Read(New().Replace($"\n{Prompt} ", "\n", StringComparison.Ordinal));
        _read = _console.Output.Length;
        if (screen.Count > 0)
        {
            _screen = screen;
        }

        return [.. screen.Select(shown => shown.Shown)];
    }

    public async Task EndAsync()
    {
        _keyboard.Type("exit");
        await (_running ?? Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(60));
        await _store.ForgetAsync(Conversation, CancellationToken.None);
        Dispose();
    }

    public void Dispose() => _console.Dispose();

    private static string Prompt => HostCopy.English["terminal.prompt"];

    private string New() => _console.Output[_read..];

    // Lines come when they are typed, and it can be told whether one is waited for.
    private sealed class Keyboard : TextReader
    {
        private readonly BlockingCollection<string> _lines = [];
        private int _awaited;
        private int _typed;

        public bool IsAwaited => Volatile.Read(ref _awaited) > Volatile.Read(ref _typed);

        public void Type(string line)
        {
            Interlocked.Increment(ref _typed);
            _lines.Add(line);
        }

        public override string? ReadLine()
        {
            Interlocked.Increment(ref _awaited);
            return _lines.Take();
        }

        protected override void Dispose(bool disposing)
        {
            _lines.Dispose();
            base.Dispose(disposing);
        }
    }
}
