using DeclineBot.Cards;
using DeclineBot.Coach.Words;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Talk;

/// <summary>Puts a card into a message in the form that a channel renders.</summary>
public static class CardMessage
{
    /// <summary>The content type of our own card, for channels that are rendered in this process.</summary>
    public const string NeutralContentType = "application/vnd.declinebot.card+json";

    /// <summary>The most bytes of a message in Teams, as UTF-16 and with room for what the way there adds.</summary>
    public const int MostBytes = 76 * 1024;

    /// <summary>The most answers that Teams shows as buttons below a message.</summary>
    private const int MostSuggestions = 3;

    /// <summary>The messages that show a card to the person behind an activity: one, or several where it is too large for one.</summary>
    public static IEnumerable<Activity> CreateAll(Card card, IActivity incoming, Copy copy) => PartsOf(card, incoming.ChannelId, copy)
        .Select(part => Create(part, incoming.ChannelId, incoming.From?.Id));

    /// <summary>The parts of a card, each of which is small enough for a message of the channel.</summary>
    public static IReadOnlyList<Card> PartsOf(Card card, string channelId, Copy copy) => channelId == Channels.Msteams
        ? CardParts.Of(card, part => ActivityJson.Write(Create(part, channelId)).Length * 2 <= MostBytes, copy)
        : [card];

    /// <summary>A message that shows the card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="viewer">The id of the person who sees it, for cards that stay up to date; null for none.</param>
    public static Activity Create(Card card, string channelId, string? viewer = null)
    {
        var activity = (Activity)MessageFactory.Attachment(IsRenderedHere(channelId) ? Neutral(card) : Adaptive(card, FlavourOf(channelId), viewer));
        activity.Summary = card.Title;
        return activity;
    }

    /// <summary>The card as an attachment for a window of its own.</summary>
    public static Attachment ForDialog(Card card, string channelId) =>
        IsRenderedHere(channelId) ? Neutral(card) : Adaptive(card, AdaptiveCardFlavour.TeamsDialog, viewer: null);

    /// <summary>Whether a card is small enough for a window of its own.</summary>
    public static bool FitsDialog(Card card) => CardContent.ToJson(ForDialog(card, Channels.Msteams).Content!).Length * 2 <= MostBytes;

    /// <summary>A question with its answers: buttons below the message, or in Teams, which shows three of those at most, a card.</summary>
    public static Activity Ask(string text, IList<Choice> choices, ITurnContext turnContext, Copy copy)
    {
        var incoming = turnContext.Activity;
        var isTeams = incoming.ChannelId == Channels.Msteams;
        var isCard = isTeams && choices.Count > MostSuggestions;
        var number = AskedQuestion.Note(turnContext, isCard);
        if (!isCard)
        {
            return (Activity)ChoiceFactory.SuggestedAction(choices, text, null, isTeams && incoming.From?.Id is { } person ? [person] : null);
        }

        var answers = Adaptive(QuestionCard.Build([.. choices.Select(choice => choice.Action?.Title ?? choice.Value)], number, copy), AdaptiveCardFlavour.Teams, viewer: null);
        answers.Name = QuestionCard.Kind;
        return (Activity)MessageFactory.Attachment(answers, text);
    }

    private static bool IsRenderedHere(string channelId) => channelId is Channels.Console or Channels.Slack;

    private static Attachment Neutral(Card card) => new()
    {
        ContentType = NeutralContentType,
        Content = CardContent.Parse(CardJson.Write(card)),
        Name = card.Title,
    };

    // The clock on the texts and the status runs on; the other cards stay true.
    private static Attachment Adaptive(Card card, AdaptiveCardFlavour flavour, string? viewer) => new()
    {
        ContentType = AdaptiveCards.AdaptiveCard.ContentType,
        Content = CardContent.Parse(AdaptiveCardRenderer.Render(card, flavour, viewer is not null && card.Kind == TextsCard.Kind ? [viewer] : null).ToJson()),
        Name = flavour == AdaptiveCardFlavour.Teams && card.Kind == TextsCard.Kind ? card.Kind : null,
    };

    private static AdaptiveCardFlavour FlavourOf(string channelId) =>
        channelId == Channels.Msteams ? AdaptiveCardFlavour.Teams : AdaptiveCardFlavour.DirectLine;
}
