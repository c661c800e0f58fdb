using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Dialogs.Tests.Teams;

/// <summary>A conversation in Teams: what comes from there is given as JSON, as it comes; what goes there is shown as a person sees it.</summary>
internal sealed partial class TeamsConversation
{
    private readonly TestAdapter _adapter;
    private readonly IBot _bot;
    private readonly List<ShownCard> _cards = [];
    private readonly List<Activity> _updates = [];

    public TeamsConversation(string? conversationType = "personal")
    {
        var services = new ServiceCollection()
            .AddSingleton<IStorage>(Storage)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ICalendarLinks, Transcripts.Conversation.FixedCalendarLinks>()
            .AddSingleton<IDataLinks>(new Transcripts.Conversation.FixedDataLinks(hasFiles: true))
            .AddSingleton<IReminders, Transcripts.Conversation.PlannedReminders>()
            .AddSingleton<IConversationRecords>(new Transcripts.Conversation.CountingRecords())
            .AddDeclineDialogs()
            .BuildServiceProvider();
        Services = services;
        _bot = services.GetRequiredService<IBot>();
        var reference = TestAdapter.CreateConversation("chat");
        reference.ChannelId = Channels.Msteams;
        reference.Conversation.ConversationType = conversationType;
        reference.Conversation.IsGroup = conversationType != "personal";
        reference.Bot.Id = "28:bot";
        reference.Bot.Name = "DeclineBot";
        _adapter = new TestAdapter(reference).Use(new UpdateWatch(_updates));
    }

    public IServiceProvider Services { get; }

    public MemoryStorage Storage { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The cards that were shown, oldest first; one that replaces another stands at the end.</summary>
    public IReadOnlyList<ShownCard> Cards => _cards;

    /// <summary>The messages of the last turn, as they go out.</summary>
    public IReadOnlyList<Activity> Sent { get; private set; } = [];

    /// <summary>What the last turn changed of what had been sent.</summary>
    public IReadOnlyList<Activity> Updates => _updates;

    /// <summary>The answer to the last invoke.</summary>
    public InvokeResponse? Answer { get; private set; }

    /// <summary>Types a message, or with [[Title]] clicks a button.</summary>
    public Task<IReadOnlyList<string>> SayAsync(string utterance) => ClickPattern().Match(utterance) is { Success: true } click
        ? ClickAsync(click.Groups["title"].Value, click.Groups["target"] is { Success: true } target ? target.Value : null, click.Groups["fields"].Value)
        : SendAsync(new JsonObject { ["type"] = "message", ["text"] = utterance, ["textFormat"] = "plain" });

    /// <summary>Clicks the newest button with this title; fields are name=value; name=value.</summary>
    public Task<IReadOnlyList<string>> ClickAsync(string title, string? target = null, string fields = "")
    {
        var (card, action) = Enumerable.Reverse(_cards).Select(card => (card, Action: card.Find(title, target))).First(found => found.Action is not null);
        return ClickAsync(card, action!.Value, fields);
    }

    /// <summary>Clicks a button of a certain card.</summary>
    public Task<IReadOnlyList<string>> ClickAsync(ShownCard card, JsonElement action, string fields = "")
    {
        var data = action.TryGetProperty("data", out var own) ? JsonNode.Parse(own.GetRawText())!.AsObject() : [];
        foreach (var field in fields.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            data[field.Split('=', 2)[0]] = field.Split('=', 2)[1];
        }

        if (action.GetProperty("type").GetString() == "Action.Submit")
        {
            return SendAsync(new JsonObject { ["type"] = "message", ["value"] = data, ["replyToId"] = card.MessageId });
        }

        var execute = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action.GetProperty("verb").GetString(), ["data"] = data };
        return InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = execute, ["trigger"] = "manual" }, card.MessageId);
    }

    public Task<IReadOnlyList<string>> InvokeAsync(string name, JsonNode? value, string? replyToId = null) =>
        SendAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = value, ["replyToId"] = replyToId });

    /// <summary>Brings in an activity; names, ids and the person's zone are added.</summary>
    public async Task<IReadOnlyList<string>> SendAsync(JsonObject json)
    {
        json["entities"] ??= new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "DE", ["platform"] = "Web", ["timezone"] = "Europe/Berlin" });
        var activity = ActivityJson.Read(json.ToJsonString());
        activity.Recipient = _adapter.Conversation.Bot;
        Answer = null;
        _updates.Clear();
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        Sent = MessageJoiner.Join(replies);
        return [.. Sent.Select(Show), .. _updates.Select(update => Line($"(changes) {Show(update)}"))];
    }

    private string Show(Activity reply)
    {
        if (reply.Type == ActivityTypesEx.InvokeResponse)
        {
            Answer = Assert.IsType<InvokeResponse>(reply.Value);
            return Line(Answer.Body is AdaptiveCardInvokeResponse { Value: { } value } body
                ? body.Type == "application/vnd.microsoft.card.adaptive" ? $"(in place) {Show(value, null)}" : $"(says) {value}"
                : $"(answers {Answer.Status})");
        }

        if (reply.Type != ActivityTypes.Message)
        {
            return $"({reply.Type})";
        }

        var buttons = reply.SuggestedActions?.Actions is { Count: > 0 } actions ? $" {{{string.Join(" | ", actions.Select(action => action.Title))}}}" : "";
        return Line($"{reply.Text}{buttons} {string.Join(' ', (reply.Attachments ?? []).Select(attachment => Show(attachment.Content!, reply.Id)))}");
    }

    private string Show(object content, string? messageId)
    {
        var card = new ShownCard(content, messageId);
        _cards.Add(card);
        var answers = card.Answers.ToList();
        return $"[{card.Words}]{(answers.Count is > 0 and < 20 ? $" ({string.Join(" | ", answers)})" : "")} {{{string.Join(" | ", card.Buttons)}}}";
    }

    private static string Line(string text) => Space().Replace(text, " ").Replace("[] ", "", StringComparison.Ordinal).Replace(" {}", "", StringComparison.Ordinal).Trim();

    private sealed class UpdateWatch(List<Activity> updates) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnUpdateActivity((_, activity, _) =>
            {
                updates.Add(activity);
                return Task.FromResult(new ResourceResponse(activity.Id));
            });
            return next(cancellationToken);
        }
    }

    [GeneratedRegex(@"^\[\[(?<title>[^\]@]+?)(?: @(?<target>[\w-]+))?\]\](?<fields>.*)$")]
    private static partial Regex ClickPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
