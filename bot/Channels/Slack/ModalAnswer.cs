using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>What the dialogs answer a modal with: a card or a text; neither of them closes it.</summary>
/// <param name="Card">The card, or null.</param>
/// <param name="Text">The text, or null.</param>
public sealed record ModalAnswer(Card? Card, string? Text)
{
    /// <summary>Reads the answer to an invoke.</summary>
    public static ModalAnswer Read(object body) => body switch
    {
        TaskModuleResponse response => Of(response.Task),
        MessagingExtensionActionResponse response => Of(response.Task),
        _ => new ModalAnswer(null, null),
    };

    private static ModalAnswer Of(TaskModuleResponseBase? task) => task switch
    {
        TaskModuleContinueResponse { Value.Card: { ContentType: CardMessage.NeutralContentType, Content: { } content } } => new(CardJson.Read(CardContent.ToJson(content)), null),
        TaskModuleMessageResponse message => new(null, message.Value),
        _ => new(null, null),
    };
}
