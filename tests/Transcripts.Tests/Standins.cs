using System.Collections.Concurrent;
using DeclineBot.Bot.Road;
using DeclineBot.Dialogs;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Dialogs.Tests.Transcripts;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Transcripts.Tests;

/// <summary>What stands in a real host for what no two runs have alike: the clock of the conversation, and the addresses of files.</summary>
internal sealed class Standins
{
    private readonly ConcurrentDictionary<(string, string), Conversation.CountingRecords> _records = new();

    /// <summary>The clock of the conversation.</summary>
    public FakeTimeProvider Told { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Whether the person can fetch files from this host.</summary>
    public bool HasFiles { get; private set; }

    /// <summary>Begins another conversation.</summary>
    public void Begin(bool hasFiles)
    {
        HasFiles = hasFiles;
        _records.Clear();
    }

    public void AddTo(IServiceCollection services) => services
        .AddSingleton<ICalendarLinks, Conversation.FixedCalendarLinks>()
        .AddSingleton<IDataLinks>(new Links(this))
        .AddSingleton<IConversationRecords>(provider => new Records(_records, ActivatorUtilities.CreateInstance<ConversationRecords>(provider)))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<PersonClock>(provider, Told))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<Rehearsing>(provider, Told));

    // What a channel keeps in rows is its own affair: all of it goes, and it is counted as where the dialogs are alone.
    private sealed class Records(ConcurrentDictionary<(string, string), Conversation.CountingRecords> counted, ConversationRecords rows) : IConversationRecords
    {
        public Task<IReadOnlyList<RecordCount>> CountAsync(string channelId, string conversationId, CancellationToken cancellationToken) =>
            Of(channelId, conversationId).CountAsync(channelId, conversationId, cancellationToken);

        public async Task<int> ForgetAsync(string channelId, string conversationId, CancellationToken cancellationToken)
        {
            await rows.ForgetAsync(channelId, conversationId, cancellationToken);
            return await Of(channelId, conversationId).ForgetAsync(channelId, conversationId, cancellationToken);
        }

        public Task TellLeftAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) => rows.TellLeftAsync(turnContext, text, cancellationToken);

        private Conversation.CountingRecords Of(string channelId, string conversationId) => counted.GetOrAdd((channelId, conversationId), _ => new());
    }

    private sealed class Links(Standins standins) : IDataLinks
    {
        public Uri? Create(ITurnContext turnContext, string fileName) => new Conversation.FixedDataLinks(standins.HasFiles).Create(turnContext, fileName);
    }
}
