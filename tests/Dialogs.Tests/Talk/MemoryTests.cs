using System.Text.Json;
using DeclineBot.Coach;
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
    public async Task IsNewerAsync_NothingKept_IsFalse() =>
        await InTurnAsync(async (memory, turn) => Assert.False(await memory.IsNewerAsync(turn, default)));

    [Fact]
    public async Task IsNewerAsync_RecordOfANewerShape_IsTrueThoughItCannotBeRead()
    {
        var state = new ConversationState(_storage);
        await InTurnAsync(
            (_, turn) => state.CreateProperty<string>(nameof(Decline)).SetAsync(turn, """{"version":99,"standing":{"new":"shape"}}""", default), state);

        await InTurnAsync(async (memory, turn) => Assert.True(await memory.IsNewerAsync(turn, default)));
    }

    private Task InTurnAsync(Func<Memory, ITurnContext, Task> act) => InTurnAsync(act, new ConversationState(_storage));

    private static async Task InTurnAsync(Func<Memory, ITurnContext, Task> act, ConversationState state)
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", Conversation = new ConversationAccount(id: "c") });
        await act(new Memory(state), turn);
        await state.SaveChangesAsync(turn);
    }
}
