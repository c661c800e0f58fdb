using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Seam;

public class StateJsonTests
{
    // What a host's storage does: it keeps texts.
    private sealed class TextStorage : IStorage
    {
        public Dictionary<string, string> Texts { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(Texts.ContainsKey).ToDictionary(key => key, key => StateJson.Deserialize(Texts[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                Texts[key] = StateJson.Serialize(value);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private static TurnContext Turn() => new(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", Conversation = new ConversationAccount(id: "c") });

    [Fact]
    public async Task StateJson_BehindAState_KeepsTypedProperties()
    {
        var state = new ConversationState(new TextStorage());
        using (var turn = Turn())
        {
            await state.CreateProperty<HeroCard>("card").SetAsync(turn, new HeroCard("Title", buttons: [new CardAction(ActionTypes.ImBack, "Yes"), "No"]));
            await state.CreateProperty<string>("date").SetAsync(turn, "2026-11-20T09:30:00Z");
            await state.SaveChangesAsync(turn);
        }

        using (var turn = Turn())
        {
            var card = await state.CreateProperty<HeroCard>("card").GetAsync(turn);
            Assert.Equal("Title", card.Title);
            Assert.Equal(["Yes", "No"], card.Buttons!.Select(button => button.Title));
            Assert.Equal("2026-11-20T09:30:00Z", await state.CreateProperty<string>("date").GetAsync(turn));
        }
    }
}
