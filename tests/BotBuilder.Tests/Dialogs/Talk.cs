using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

/// <summary>A person who talks with one dialog and notes all that it answers.</summary>
internal sealed class Talk(Dialog dialog, object? options = null, string channelId = Channels.Test)
{
    private readonly DialogTestClient _client = new(channelId, dialog, options);

    public object? Result => _client.DialogTurnResult.Result;

    public DialogTurnStatus Status => _client.DialogTurnResult.Status;

    public DialogContext Context => _client.DialogContext;

    public static ComponentDialog Component(string id, params Dialog[] dialogs)
    {
        var component = new ComponentDialog(id);
        foreach (var dialog in dialogs)
        {
            component.AddDialog(dialog);
        }

        return component;
    }

    public static WaterfallDialog Waterfall(string id, params WaterfallStep[] steps) => new(id, steps);

    public static PromptOptions Ask(string text, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(text),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };

    public async Task<string> SayAsync(string text) => string.Join(" | ", (await RepliesAsync(text)).Select(reply => reply.Text));

    public async Task<List<IMessageActivity>> RepliesAsync(string text)
    {
        var replies = new List<IMessageActivity>();
        for (var reply = await _client.SendActivityAsync<IMessageActivity>(text); reply is not null; reply = _client.GetNextReply<IMessageActivity>())
        {
            replies.Add(reply);
        }

        return replies;
    }

    public Task SendAsync(Activity activity) => _client.SendActivityAsync<IActivity>(activity);
}
