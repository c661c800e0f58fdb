using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Dialogs.Teams;

/// <summary>Answers that show a card, or a line, in a window of its own.</summary>
internal static class Window
{
    /// <summary>The window with a card.</summary>
    public static TaskModuleResponse Show(string title, Card card, string channelId) => new(Content(title, card, channelId));

    /// <summary>The window with a line.</summary>
    public static TaskModuleResponse Say(string line) => new(new TaskModuleMessageResponse(line));

    /// <summary>A card as what a window goes on with.</summary>
    public static TaskModuleResponseBase Content(string title, Card card, string channelId) =>
        new TaskModuleContinueResponse(new TaskModuleTaskInfo(title, height: "large", width: "medium", card: CardMessage.ForDialog(card, channelId)));
}
