using System.Globalization;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;
using Spectre.Console;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>The conversation in the terminal. It is one that goes on: what was said yesterday still stands.</summary>
public sealed class TerminalChannel(IStore store, ConversationFeed feed, FeedSignals signals, IInbox inbox, TimeProvider time, IAnsiConsole console, TerminalInput input)
{
    /// <summary>The channel's name on its activities.</summary>
    public const string ChannelId = "console";

    private const string ConversationId = "terminal";
    private const string PersonId = "person";
    private static readonly string[] Farewells = ["exit", "quit"];

    private static readonly ConversationKey Conversation = new(ChannelId, ConversationId);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly TerminalView _view = new(console);
    private readonly List<TerminalChoice> _offered = [];
    private IReadOnlyList<TerminalChoice> _choices = [];
    private long _shown;

    /// <summary>Talks until the person leaves or the input ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await OpenAsync().ConfigureAwait(false);
        while (await AskAsync(cancellationToken).ConfigureAwait(false) is { } line && !Farewells.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await AnswerAsync(line).ConfigureAwait(false);
            }
        }
    }

    private async Task OpenAsync()
    {
        console.MarkupLineInterpolated($"[bold teal]{HostCopy.English["terminal.title"]}[/]  [grey]{HostCopy.English["terminal.hint"]}[/]");
        console.WriteLine();
        if (await store.FindConversationAsync(Conversation, CancellationToken.None).ConfigureAwait(false) is not null && await ReadOnAsync().ConfigureAwait(false) is { Count: > 0 } spoken)
        {
            _view.Say(HostCopy.English["terminal.again"]);
            Show(spoken.Skip(spoken.ToList().FindLastIndex(IsOwn) + 1));
            await ShowUntilQuietAsync().ConfigureAwait(false);
            return;
        }

        var arrival = Address(new Activity(ActivityTypes.ConversationUpdate));
        arrival.MembersAdded = [arrival.From];
        await PostAsync(arrival).ConfigureAwait(false);
    }

    private async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        Prompt();
        var line = await ReadWhileListeningAsync(input.ReadLineAsync(cancellationToken)).ConfigureAwait(false);
        if (line is not null && !input.IsInteractive)
        {
            // Nobody typed it here: without this line a transcript would show only one side.
            console.MarkupLineInterpolated($"[teal]{HostCopy.English["terminal.prompt"]}[/] {TerminalText.Clean(line)}");
        }

        console.WriteLine();
        return line;
    }

    // A reminder comes while nobody says anything.
    private async Task<string?> ReadWhileListeningAsync(Task<string?> reading)
    {
        while (true)
        {
            var next = signals.NextAsync(Conversation);
            var news = (await ReadOnAsync().ConfigureAwait(false)).Where(activity => !IsOwn(activity)).ToList();
            if (news.Count > 0)
            {
                console.WriteLine();
                Show(news);
                Prompt();
            }

            if (await Task.WhenAny(reading, next).ConfigureAwait(false) == reading)
            {
                return await reading.ConfigureAwait(false);
            }
        }
    }

    private void Prompt()
    {
        if (input.IsInteractive)
        {
            console.Markup($"[teal]{Markup.Escape(HostCopy.English["terminal.prompt"])}[/] ");
        }
    }

    private async Task AnswerAsync(string line)
    {
        _offered.Clear();
        switch (_choices.Named(line))
        {
            case { Action: LinkAction link }:
                _view.Say(link.Url.AbsoluteUri);
                break;
            case { Action: SubmitAction submit, Card: { } card }:
                await PostAsync(new Activity(ActivityTypes.Message) { Value = Submission(submit, card) }).ConfigureAwait(false);
                break;
            case { Says: { } words }:
                await PostAsync(new Activity(ActivityTypes.Message) { Text = words }).ConfigureAwait(false);
                break;
            default:
                await PostAsync(new Activity(ActivityTypes.Message) { Text = line }).ConfigureAwait(false);
                break;
        }
    }

    private async Task PostAsync(Activity activity)
    {
        await inbox.ReceiveAsync(activity.Id is null ? Address(activity) : activity).ConfigureAwait(false);
        await ShowUntilQuietAsync().ConfigureAwait(false);
    }

    // Shows what comes until all is answered. A turn that has begun is ended, also when the person leaves meanwhile.
    private async Task ShowUntilQuietAsync()
    {
        bool isQuiet;
        do
        {
            var next = signals.NextAsync(Conversation);
            isQuiet = await store.IsQuietAsync(Conversation, CancellationToken.None).ConfigureAwait(false);
            Show((await ReadOnAsync().ConfigureAwait(false)).Where(activity => !IsOwn(activity)));
            if (!isQuiet)
            {
                await Task.WhenAny(next, Task.Delay(LookEvery, time)).ConfigureAwait(false);
            }
        }
        while (!isQuiet);
    }

    private async Task<IReadOnlyList<Activity>> ReadOnAsync()
    {
        var page = await feed.ReadAfterAsync(Conversation, _shown, int.MaxValue, CancellationToken.None).ConfigureAwait(false);
        _shown = page.Watermark;
        return [.. page.Activities.Select(ActivityJson.Read)];
    }

    private static bool IsOwn(Activity activity) => activity.From?.Role == RoleTypes.User;

    private void Show(IEnumerable<Activity> activities)
    {
        // An answer without choices leaves the last ones standing: the buttons of the card above still work. An open question doesn't.
        // What comes in several pieces is numbered on, so that each number means one thing until the person's next line.
        var shown = activities.ToList();
        var choices = _view.Show(shown, _offered.Count + 1);
        _offered.AddRange(choices);
        if (choices.Count > 0 || shown is [.., { InputHint: InputHints.ExpectingInput }])
        {
            _choices = [.. _offered];
        }
    }

    private static object Submission(SubmitAction submit, Card card)
    {
        var values = new Dictionary<string, string>
        {
            ["verb"] = submit.Verb,
            ["card"] = card.Kind,
            ["revision"] = card.Revision.ToString(CultureInfo.InvariantCulture),
        };
        if (submit.Target is { } target)
        {
            values["target"] = target;
        }

        return SubmittedValue.From(values);
    }

    private Activity Address(Activity activity)
    {
        activity.Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        activity.Timestamp = time.GetUtcNow();
        activity.LocalTimestamp = time.GetLocalNow();
        activity.LocalTimezone = TimeZoneName();
        activity.Locale = CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : "en-US";
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = "urn:declinebot:terminal";
        activity.Conversation = new ConversationAccount(id: ConversationId);
        activity.From = new ChannelAccount(PersonId, role: RoleTypes.User);
        activity.Recipient = new ChannelAccount("declinebot", "DeclineBot", role: RoleTypes.Bot);
        return activity;
    }

    private string TimeZoneName() => TimeZoneInfo.TryConvertWindowsIdToIanaId(time.LocalTimeZone.Id, out var iana) ? iana : time.LocalTimeZone.Id;
}
