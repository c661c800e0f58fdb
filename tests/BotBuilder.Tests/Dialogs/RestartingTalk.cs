using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

/// <summary>A talk with a bot that is started anew for every turn: of what was, it has only what its storage wrote.</summary>
internal sealed class RestartingTalk(Func<Dialog> start)
{
    private readonly MemoryStorage _storage = new();

    public async Task<string> SayAsync(string text)
    {
        var conversation = new ConversationState(_storage);
        var accessor = conversation.CreateProperty<DialogState>(nameof(DialogState));
        var adapter = new TestAdapter(TestAdapter.CreateConversation(nameof(RestartingTalk)))
            .Use(new AutoSaveStateMiddleware(conversation));

        await adapter.SendTextToBotAsync(text, (turn, cancellationToken) => start().RunAsync(turn, accessor, cancellationToken), default);

        var replies = new List<string?>();
        while (adapter.GetNextReply() is { } reply)
        {
            replies.Add(reply.AsMessageActivity()?.Text);
        }

        return string.Join(" | ", replies);
    }
}
