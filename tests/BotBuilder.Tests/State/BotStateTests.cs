using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.State;

public class BotStateTests
{
    private readonly CountingStorage _storage = new();

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Writes { get; private set; }

        public int Reads { get; private set; }

        public List<string> Keys { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            Keys.AddRange(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }

    public sealed class Notes
    {
        public string? Company { get; set; }

        public List<string> Lines { get; set; } = [];
    }

    private static TurnContext Turn() => new(new TestAdapter(), new Activity(ActivityTypes.Message)
    {
        ChannelId = "test",
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("u"),
    });

    private async Task<T> ReadAsync<T>(string name)
    {
        using var turn = Turn();
        return await new ConversationState(_storage).CreateProperty<T>(name).GetAsync(turn);
    }

    [Fact]
    public async Task SaveChangesAsync_Unchanged_WritesNothing()
    {
        var state = new ConversationState(_storage);
        using (var turn = Turn())
        {
            await state.CreateProperty<Notes>("notes").GetAsync(turn, () => new Notes { Company = "Acme" });
            await state.SaveChangesAsync(turn);
            await state.SaveChangesAsync(turn);
        }

        using (var turn = Turn())
        {
            await state.CreateProperty<Notes>("notes").GetAsync(turn, () => new Notes());
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(1, _storage.Writes);
        Assert.Equal(["test/conversations/c"], _storage.Keys);
    }

    [Fact]
    public async Task GetAsync_ObjectReadFromStorage_KeepsWhatTheBotChanges()
    {
        var state = new ConversationState(_storage);
        for (var i = 0; i < 3; i++)
        {
            using var turn = Turn();
            var notes = await state.CreateProperty<Notes>("notes").GetAsync(turn, () => new Notes());
            notes.Lines.Add($"line {i}");
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(["line 0", "line 1", "line 2"], (await ReadAsync<Notes>("notes")).Lines);
    }

    [Fact]
    public async Task GetAsync_SimpleValues_ComeBackAsTheirType()
    {
        var state = new ConversationState(_storage);
        using (var turn = Turn())
        {
            await state.CreateProperty<int>("int").SetAsync(turn, 7);
            await state.CreateProperty<string>("text").SetAsync(turn, "2026-11-20T09:30:00Z");
            await state.CreateProperty<DateTimeOffset>("instant").SetAsync(turn, DateTimeOffset.UnixEpoch);
            await state.CreateProperty<bool>("flag").SetAsync(turn, true);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(7, await ReadAsync<int>("int"));
        Assert.Equal("2026-11-20T09:30:00Z", await ReadAsync<string>("text"));
        Assert.Equal(DateTimeOffset.UnixEpoch, await ReadAsync<DateTimeOffset>("instant"));
        Assert.True(await ReadAsync<bool>("flag"));
    }

    [Fact]
    public async Task GetAsync_NothingThere_IsTheFactorysOrTheDefault()
    {
        using var turn = Turn();
        var state = new ConversationState(_storage);

        Assert.Null(await state.CreateProperty<Notes>("a").GetAsync(turn));
        Assert.Equal(0, await state.CreateProperty<int>("b").GetAsync(turn));
        Assert.Equal(5, await state.CreateProperty<int>("b").GetAsync(turn, () => 5));
        Assert.Equal(5, await state.CreateProperty<int>("b").GetAsync(turn, () => 6));
        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task DeleteAsync_Property_IsGoneAfterSaving()
    {
        var state = new ConversationState(_storage);
        using (var turn = Turn())
        {
            await state.CreateProperty<string>("text").SetAsync(turn, "x");
            await state.SaveChangesAsync(turn);
            await state.CreateProperty<string>("text").DeleteAsync(turn);
            await state.SaveChangesAsync(turn);
        }

        Assert.Null(await ReadAsync<string>("text"));
    }

    [Fact]
    public async Task ClearStateAsync_Saved_LeavesNothing()
    {
        var state = new ConversationState(_storage);
        using (var turn = Turn())
        {
            await state.CreateProperty<string>("text").SetAsync(turn, "x");
            await state.SaveChangesAsync(turn);
            await state.ClearStateAsync(turn);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(2, _storage.Writes);
        Assert.Null(await ReadAsync<string>("text"));
    }

    [Fact]
    public async Task DeleteAsync_State_RemovesItFromTurnAndStorage()
    {
        var state = new ConversationState(_storage);
        using var turn = Turn();
        await state.CreateProperty<string>("text").SetAsync(turn, "x");
        await state.SaveChangesAsync(turn);

        await state.DeleteAsync(turn);

        Assert.Null(state.GetCachedState(turn));
        Assert.Null(await ReadAsync<string>("text"));
    }

    [Fact]
    public async Task GetStorageKey_ByState_NamesChannelConversationAndPerson()
    {
        foreach (BotState state in new BotState[] { new UserState(_storage), new PrivateConversationState(_storage) })
        {
            using var turn = Turn();
            await state.CreateProperty<string>("text").SetAsync(turn, "x");
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(["test/users/u", "test/conversations/c/users/u"], _storage.Keys);
    }

    [Fact]
    public async Task LoadAsync_NoConversation_IsRefused()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task AutoSaveStateMiddleware_EndOfTurn_SavesWhatChanged()
    {
        var state = new ConversationState(_storage);
        var property = state.CreateProperty<string>("text");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await adapter.SendTextToBotAsync("hi", (turn, token) => property.SetAsync(turn, "saved", token), CancellationToken.None);
        await adapter.SendTextToBotAsync("hi", (turn, token) => property.GetAsync(turn, cancellationToken: token), CancellationToken.None);

        Assert.Equal(1, _storage.Writes);
    }
}
