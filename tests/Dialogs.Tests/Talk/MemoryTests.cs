using System.Text.Json;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Tests.Talk;

public sealed class MemoryTests
{
    private static readonly Decline Full = new()
    {
        Revision = 7,
        Standing = Standing.Decided,
        Company = "Acme & Söhne",
        Role = "staff engineer",
        ContactName = "Maya “M” O'Neil",
        DecidedAt = new DateTimeOffset(2026, 11, 19, 21, 0, 0, TimeSpan.FromHours(1)),
        Reason = new Statement("They pay $20k more.", Settled: true, ["comparison", "offer-details"]),
        Thanks = Statement.Unread("2026-11-20T09:30:00Z"),
        LetterCame = false,
        TimeZone = "Europe/Berlin",
        Skipped = [Slot.Medium],
        Asked = [Slot.Standing, Slot.Offer, Slot.Medium],
    };

    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task DeclineAsync_KeptInAnEarlierTurn_IsTheSame()
    {
        await InTurnAsync((memory, turn) => memory.KeepAsync(turn, Full, default));

        await InTurnAsync(async (memory, turn) =>
            Assert.Equal(JsonSerializer.Serialize(Full), JsonSerializer.Serialize(await memory.DeclineAsync(turn, default))));
    }

    [Fact]
    public async Task TalkAsync_KeptInAnEarlierTurn_IsTheSame()
    {
        await InTurnAsync((memory, turn) => memory.KeepAsync(turn, new TalkState { Welcomed = true, Said = { ["a.line"] = 2 } }, default));

        await InTurnAsync(async (memory, turn) =>
        {
            var talk = await memory.TalkAsync(turn, default);
            Assert.True(talk.Welcomed);
            Assert.Equal(2, talk.Said["a.line"]);
        });
    }

    [Fact]
    public async Task RemindersAsync_KeptInAnEarlierTurn_IsTheSame()
    {
        var at = new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.FromHours(1));
        var state = new ReminderState { Wanted = true, DoneAt = at, Planned = [new(ReminderKind.CallEvening, at.AddHours(-3), at, at.AddHours(3))] };
        await InTurnAsync((memory, turn) => memory.KeepAsync(turn, state, default));

        await InTurnAsync(async (memory, turn) =>
            Assert.Equal(JsonSerializer.Serialize(state), JsonSerializer.Serialize(await memory.RemindersAsync(turn, default))));
    }

    [Fact]
    public async Task AgeAsync_NothingKept_IsReadable() =>
        await InTurnAsync(async (memory, turn) => Assert.Equal(StateAge.Readable, await memory.AgeAsync(turn, default)));

    [Theory]
    [InlineData("""{"version":99,"standing":{"new":"shape"}}""", StateAge.TooNew)]
    [InlineData("""{"version":0,"standing":"Decided","company":"Acme","gone":true}""", StateAge.Readable)]
    [InlineData("""{"version":0,"standing":{"old":"shape"}}""", StateAge.TooOld)]
    public async Task AgeAsync_RecordOfAnotherShape_SaysWhetherItCanBeRead(string kept, StateAge expected)
    {
        await WriteAsync(nameof(Decline), kept);

        await InTurnAsync(async (memory, turn) => Assert.Equal(expected, await memory.AgeAsync(turn, default)));
    }

    [Fact]
    public async Task DeclineAsync_OlderShapeThatCanBeRead_IsBroughtForward()
    {
        await WriteAsync(nameof(Decline), """{"version":0,"standing":"Decided","company":"Acme","gone":true}""");

        await InTurnAsync(async (memory, turn) =>
        {
            var decline = await memory.DeclineAsync(turn, default);
            Assert.Equal((Decline.CurrentVersion, Standing.Decided, "Acme"), (decline.Version, decline.Standing, decline.Company));
        });
    }

    [Fact]
    public async Task DropUnreadableAsync_OneOfThem_KeepsTheOthers()
    {
        await WriteAsync(nameof(Decline), """{"version":0,"standing":{"old":"shape"}}""");
        await InTurnAsync((memory, turn) => memory.KeepAsync(turn, new TalkState { Welcomed = true }, default));

        await InTurnAsync((memory, turn) => memory.DropUnreadableAsync(turn, default));

        await InTurnAsync(async (memory, turn) =>
        {
            Assert.Equal(StateAge.Readable, await memory.AgeAsync(turn, default));
            Assert.Null((await memory.DeclineAsync(turn, default)).Standing);
            Assert.True((await memory.TalkAsync(turn, default)).Welcomed);
        });
    }

    private Task WriteAsync(string record, string json)
    {
        var state = new ConversationState(_storage);
        return InTurnAsync((_, turn) => state.CreateProperty<string>(record).SetAsync(turn, json, default), state);
    }

    private Task InTurnAsync(Func<Memory, ITurnContext, Task> act) => InTurnAsync(act, new ConversationState(_storage));

    private static async Task InTurnAsync(Func<Memory, ITurnContext, Task> act, ConversationState state)
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", Conversation = new ConversationAccount(id: "c") });
        await act(new Memory(state), turn);
        await state.SaveChangesAsync(turn);
    }
}
