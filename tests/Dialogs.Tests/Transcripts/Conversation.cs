using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DeclineBot.Cards;
using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Dialogs.Tests.Transcripts;

/// <summary>A conversation with the real dialogs on a test adapter: what a person types or clicks, and what they read.</summary>
public sealed partial class Conversation
{
    private readonly TestAdapter _adapter;
    private readonly IBot _bot;
    private readonly List<Card> _cards = [];

    public Conversation(string channelId = Channels.Console, ILanguageModel? model = null, bool isGroup = false, bool hasFiles = false, Assembly? translations = null)
    {
        Services = new ServiceCollection()
            .AddSingleton<IStorage>(Storage)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ICalendarLinks, FixedCalendarLinks>()
            .AddSingleton<IDataLinks>(new FixedDataLinks(hasFiles))
            .AddSingleton<IConversationRecords>(Records)
            .AddSingleton<IReminders>(Reminders)
            .AddSingleton(model ?? new NoLanguageModel())
            .AddDeclineDialogs(translations is null ? [] : [translations])
            .BuildServiceProvider();
        _bot = Services.GetRequiredService<IBot>();
        var reference = TestAdapter.CreateConversation("chat");
        reference.ChannelId = channelId;
        reference.Conversation.IsGroup = isGroup;
        _adapter = new TestAdapter(reference);
    }

    public IServiceProvider Services { get; }

    public MemoryStorage Storage { get; } = new();

    public CountingRecords Records { get; } = new();

    public PlannedReminders Reminders { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    public string TimeZone { get; set; } = "Europe/Berlin";

    public string? Locale { get; set; }

    public IReadOnlyList<Card> Cards => _cards;

    /// <summary>Joins, types or clicks, and returns what the bot answers.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string utterance)
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        if (ClickPattern().Match(utterance) is { Success: true } click)
        {
            activity.Value = SubmittedValue.From(Click(click));
        }
        else
        {
            activity.Text = utterance;
        }

        return await SendAsync(activity);
    }

    /// <summary>Lets time pass, and returns the reminders that came meanwhile; while the bot is down, those that still make sense at the end.</summary>
    public IReadOnlyList<string> Wait(TimeSpan length, bool isDown = false)
    {
        Time.Advance(length);
        return [.. Reminders.Take(Time.GetUtcNow(), isDown).Select(Show)];
    }

    /// <summary>What is stored of the conversation, in any form.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        var key = $"{_adapter.Conversation.ChannelId}/conversations/{_adapter.Conversation.Conversation.Id}";
        return [.. (await Storage.ReadAsync([key], CancellationToken.None)).Values.Select(StateJson.Serialize)];
    }

    /// <summary>Puts a record into the state as another version of the bot might have left it.</summary>
    public async Task WriteAsync(string record, string json)
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        await _adapter.ProcessActivityAsync(
            activity,
            async (turn, cancellationToken) =>
            {
                var state = new ConversationState(Storage);
                await state.CreateProperty<string>(record).SetAsync(turn, json, cancellationToken);
                await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
            },
            CancellationToken.None);
    }

    public Task<IReadOnlyList<string>> UninstallAsync() => SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" });

    public Task<IReadOnlyList<string>> JoinAsync()
    {
        var activity = (Activity)Activity.CreateConversationUpdateActivity();
        activity.MembersAdded = [_adapter.Conversation.User, _adapter.Conversation.Bot];
        return SendAsync(activity);
    }

    private async Task<IReadOnlyList<string>> SendAsync(Activity activity)
    {
        activity.LocalTimezone = TimeZone;
        activity.Locale = Locale!;
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return [.. MessageJoiner.Join(replies).Select(Show)];
    }

    private string Show(IActivity reply)
    {
        var message = reply.AsMessageActivity();
        if (message is null)
        {
            return $"({reply.Type})";
        }

        foreach (var attachment in message.Attachments ?? [])
        {
            if (attachment.ContentType == CardMessage.NeutralContentType)
            {
                var card = CardJson.Read(CardContent.ToJson(attachment.Content!));
                _cards.Add(card);
                var choices = card.Kind is ReminderCard.Kind or RemindersCard.Kind ? $" {{{string.Join(" | ", card.Actions.Select(action => action.Title))}}}" : "";
                return Line($"[{card.Title}] {PlainTextRenderer.Render(card)[card.Title.Length..]}{choices}");
            }
        }

        var buttons = message.SuggestedActions?.Actions is { Count: > 0 } actions
            ? $" {{{string.Join(" | ", actions.Select(action => action.Title))}}}"
            : "";
        return Line(message.Text + buttons);
    }

    private Dictionary<string, string> Click(Match click)
    {
        var title = click.Groups["title"].Value;
        var target = click.Groups["target"].Value;
        var shown = click.Groups["card"].Success ? [_cards[int.Parse(click.Groups["card"].Value, CultureInfo.InvariantCulture) - 1]] : Enumerable.Reverse(_cards);
        var (card, action) = shown
            .SelectMany(card => card.Actions.Concat(card.Body.OfType<Section>().SelectMany(section => section.Actions))
                .OfType<SubmitAction>().Select(action => (card, action)))
            .First(found => found.action.Title == title && (target.Length == 0 || found.action.Target == target));
        var values = new Dictionary<string, string> { ["verb"] = action.Verb, ["card"] = card.Kind, ["revision"] = $"{card.Revision}" };
        if (action.Target is not null)
        {
            values["target"] = action.Target;
        }

        foreach (var field in click.Groups["fields"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = field.Split('=', 2);
            values[parts[0]] = parts[1];
        }

        return values;
    }

    private static string Line(string text) => Space().Replace(text, " ").Trim();

    // [[Copy]] clicks the button on the newest card that has one; [[Copy @voicemail]] that of a section;
    // [[Copy #1]] that of the first card shown; fields of a form follow as name=value; name=value.
    [GeneratedRegex(@"^\[\[(?<title>[^\]@#]+?)(?: @(?<target>[\w-]+))?(?: #(?<card>\d+))?\]\](?<fields>.*)$")]
    private static partial Regex ClickPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    public sealed class FixedCalendarLinks : ICalendarLinks
    {
        public Uri Create(DateTimeOffset start, string title, string notes) => new($"https://calendar.example/{start:yyyyMMddHHmm}");
    }

    public sealed class FixedDataLinks(bool hasFiles) : IDataLinks
    {
        public Uri? Create(ITurnContext turnContext, string fileName) => hasFiles ? new($"https://declinebot.example/data/{fileName}") : null;
    }

    /// <summary>Keeps what was planned last, as the outbox does.</summary>
    public sealed class PlannedReminders : IReminders
    {
        private List<Reminder> _planned = [];

        public int Replacements { get; private set; }

        public IReadOnlyList<Reminder> Planned => _planned;

        public Task ReplaceAsync(ITurnContext turnContext, IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken)
        {
            Replacements++;
            _planned = [.. reminders];
            return Task.CompletedTask;
        }

        public IReadOnlyList<Activity> Take(DateTimeOffset now, bool onlyTimely)
        {
            var due = _planned.Where(reminder => reminder.Due <= now).OrderBy(reminder => reminder.Due).ToList();
            _planned = [.. _planned.Except(due)];
            return [.. due.Where(reminder => !onlyTimely || now < reminder.Until).Select(reminder => reminder.Message)];
        }
    }

    public sealed class CountingRecords : IConversationRecords
    {
        public int Forgotten { get; private set; }

        public Task<IReadOnlyList<RecordCount>> CountAsync(string channelId, string conversationId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RecordCount>>(Forgotten > 0 ? [] : [new("feed", 2)]);

        public Task TellLeftAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) =>
            Voice.SendAsync(turnContext, text.Replace(IConversationRecords.Left, "0", StringComparison.Ordinal), cancellationToken);

        public Task<int> ForgetAsync(string channelId, string conversationId, CancellationToken cancellationToken)
        {
            Forgotten++;
            return Task.FromResult(2);
        }
    }
}
