using DeclineBot.Bot.Storage;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class ConversationFeedTests : IDisposable
{
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
    public void Begin_Twice_IsNewOnce()
    {
        Assert.True(Sut.Begin("x", "c", "p"));
        Assert.False(Sut.Begin("x", "c", "p"));
        Assert.True(Sut.HasBegun("x", "c"));
        Assert.False(Sut.HasBegun("x", "d"));
    }

    [Fact]
    public void ReadAfter_Watermark_GoesOnFromThere()
    {
        Sut.Append(Message("1"));
        Sut.Append(Message("2", "other"));
        Sut.Append(Message("3"));

        var first = Sut.ReadAfter("x", "c", 0, 1);
        var second = Sut.ReadAfter("x", "c", first.Watermark, 10);
        var third = Sut.ReadAfter("x", "c", second.Watermark, 10);

        Assert.Contains("\"1\"", Assert.Single(first.Activities), StringComparison.Ordinal);
        Assert.Contains("\"3\"", Assert.Single(second.Activities), StringComparison.Ordinal);
        Assert.Empty(third.Activities);
        Assert.Equal(second.Watermark, third.Watermark);
    }

    [Fact]
    public void Take_UpdateAndRemoval_ChangeWhatIsShown()
    {
        Sut.Take([Message("1"), Message("2")]);
        Sut.Take([Message("1", text: "new", type: ActivityTypes.MessageUpdate), Message("2", type: ActivityTypes.MessageDelete), Message("3", type: ActivityTypes.Typing)]);

        var only = Assert.Single(Sut.ReadAfter("x", "c", 0, 10).Activities);
        Assert.Contains("\"new\"", only, StringComparison.Ordinal);
        Assert.Contains("\"message\"", only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgetAsync_Conversation_RemovesItAndNoOther()
    {
        Sut.Append(Message("1"));
        Sut.Append(Message("2"));
        Sut.Append(Message("3", "other"));

        Assert.Equal(2, await Sut.ForgetAsync("x", "c", CancellationToken.None));
        Assert.Empty(Sut.ReadAfter("x", "c", 0, 10).Activities);
        Assert.Single(Sut.ReadAfter("x", "other", 0, 10).Activities);
    }

    [Fact]
    public void ReadAfter_DamagedRow_LeavesItOutAndSaysSo()
    {
        Sut.Append(Message("1"));
        _store.Get<SqliteDatabase>().Write(connection => connection.Run("UPDATE feed SET value = zeroblob(90)"));
        Sut.Append(Message("2"));

        Assert.Single(Sut.ReadAfter("x", "c", 0, 10).Activities);
        Assert.Contains(_store.Log.All, line => line.Contains("feed/x/c", StringComparison.Ordinal));
    }

    private static Activity Message(string id, string conversation = "c", string text = "hi", string type = ActivityTypes.Message) =>
        new(type) { Id = id, ChannelId = "x", Text = text, Conversation = new ConversationAccount(id: conversation) };
}
