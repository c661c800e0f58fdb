using DeclineBot.Bot.Storage;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class ConversationFeedTests : IDisposable
{
    private static readonly ConversationKey Conversation = new("x", "c");

    private readonly TemporaryFolder _folder = new();
    private readonly TestStore _store;

    public ConversationFeedTests() => _store = new TestStore(_folder);

    private ConversationFeed Sut => _store.Get<ConversationFeed>();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ReadAfterAsync_Watermark_GoesOnFromThere()
    {
        await TakeAsync(Message("1"), Message("2", "other"), Message("3"));

        var first = await ReadAsync(0, 1);
        var second = await ReadAsync(first.Watermark);
        var third = await ReadAsync(second.Watermark);

        Assert.Contains("\"1\"", Assert.Single(first.Activities), StringComparison.Ordinal);
        Assert.Contains("\"3\"", Assert.Single(second.Activities), StringComparison.Ordinal);
        Assert.Empty(third.Activities);
        Assert.Equal(second.Watermark, third.Watermark);
    }

    [Fact]
    public async Task TakeAsync_UpdateAndRemoval_ChangeWhatIsShown()
    {
        await TakeAsync(Message("1"), Message("2"));
        await TakeAsync(Message("1", text: "new", type: ActivityTypes.MessageUpdate), Message("2", type: ActivityTypes.MessageDelete), Message("3", type: ActivityTypes.Typing));

        var only = Assert.Single((await ReadAsync(0)).Activities);
        Assert.Contains("\"new\"", only, StringComparison.Ordinal);
        Assert.Contains("\"message\"", only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeAsync_Always_WakesWhoWaits()
    {
        var next = _store.Get<FeedSignals>().NextAsync(Conversation);
        Assert.False(next.IsCompleted);

        await TakeAsync(Message("1"));

        await next.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task ReadAfterAsync_DamagedRow_LeavesItOutAndSaysSo()
    {
        await TakeAsync(Message("1"));
        await _store.Get<SqliteDatabase>().WriteAsync(session => session.Run("UPDATE feed SET value = zeroblob(90)"));
        await TakeAsync(Message("2"));

        Assert.Single((await ReadAsync(0)).Activities);
        Assert.Contains(_store.Log.All, line => line.Contains("feed/x/c", StringComparison.Ordinal));
    }

    private static Activity Message(string id, string conversation = "c", string text = "hi", string type = ActivityTypes.Message) =>
        new(type) { Id = id, ChannelId = "x", Text = text, Conversation = new ConversationAccount(id: conversation) };

    private async Task TakeAsync(params Activity[] activities)
    {
        foreach (var activity in activities)
        {
            await Sut.TakeAsync(activity, CancellationToken.None);
        }
    }

    private Task<FeedPage> ReadAsync(long after, int most = 10) => Sut.ReadAfterAsync(Conversation, after, most, CancellationToken.None);
}
