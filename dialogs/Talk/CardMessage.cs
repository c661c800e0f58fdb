using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Talk;

/// <summary>Puts a card into a message in the form that a channel renders.</summary>
public static class CardMessage
{
    /// <summary>The content type of our own card, for channels that are rendered in this process.</summary>
    public const string NeutralContentType = "application/vnd.declinebot.card+json";

    /// <summary>A message that shows the card.</summary>
    public static Activity Create(Card card, string channelId)
    {
        var activity = (Activity)MessageFactory.Attachment(channelId == Channels.Console ? Neutral(card) : Adaptive(card, channelId));
        activity.Summary = card.Title;
        return activity;
    }

    private static Attachment Neutral(Card card) => new()
    {
        ContentType = NeutralContentType,
        Content = CardContent.Parse(CardJson.Write(card)),
        Name = card.Title,
    };

    private static Attachment Adaptive(Card card, string channelId) => new()
    {
        ContentType = AdaptiveCards.AdaptiveCard.ContentType,
        Content = CardContent.Parse(AdaptiveCardRenderer.Render(card, FlavourOf(channelId)).ToJson()),
    };

    private static AdaptiveCardFlavour FlavourOf(string channelId) =>
        channelId == Channels.Msteams ? AdaptiveCardFlavour.Teams : AdaptiveCardFlavour.DirectLine;
}
