using DeclineBot.Cards;
using DeclineBot.Cards.Slack;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Makes Slack's messages of what the bot sends.</summary>
public sealed class SlackRendering(BlockKitRenderer renderer)
{
    /// <summary>The messages of an activity, in order: its words with the answers that can be pressed, then its cards.</summary>
    public IReadOnlyList<SlackMessage> MessagesOf(Activity activity) =>
    [
        .. string.IsNullOrWhiteSpace(activity.Text) ? [] : renderer.Render(activity.Text, ChoicesOf(activity.SuggestedActions)),
        .. CardsOf(activity).SelectMany(renderer.Render),
    ];

    /// <summary>The view of the App Home.</summary>
    public string HomeOf(Activity activity) => renderer.RenderHome([.. CardsOf(activity)]);

    private static SlackChoice[] ChoicesOf(SuggestedActions? suggested) =>
        [.. (suggested?.Actions ?? []).Select(action => new SlackChoice(action.Title ?? "", action.Value as string ?? action.Title ?? ""))];

    private static IEnumerable<Card> CardsOf(Activity activity) => (activity.Attachments ?? [])
        .Where(attachment => attachment is { ContentType: CardMessage.NeutralContentType, Content: not null })
        .Select(attachment => CardJson.Read(CardContent.ToJson(attachment.Content!)));
}
