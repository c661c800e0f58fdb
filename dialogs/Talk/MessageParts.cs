using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Talk;

/// <summary>Parts a text that is larger than the channel takes into several messages, so that nothing is cut.</summary>
public static class MessageParts
{
    private const int ShortestPart = 100;

    /// <summary>The messages: the one itself when it is small enough. The last has what comes with the text.</summary>
    /// <param name="message">The message; it may be changed.</param>
    /// <param name="newId">Makes the ids of those before the last.</param>
    public static IReadOnlyList<Activity> Of(Activity message, Func<string> newId)
    {
        if (message is not { ChannelId: Channels.Msteams, Type: ActivityTypes.Message, Text: { Length: > ShortestPart } text } || Fits(message))
        {
            return [message];
        }

        for (var most = (text.Length / 2) + 1; ; most = (most / 2) + 1)
        {
            var pieces = CardParts.Pieces(text, most).Where(piece => piece.Length > 0).ToList();
            var before = pieces.SkipLast(1).Select(piece => Before(message, piece)).ToList();
            message.Text = pieces[^1];
            if (most < ShortestPart || (Fits(message) && before.All(Fits)))
            {
                before.ForEach(part => part.Id = newId());
                return [.. before, message];
            }
        }
    }

    private static bool Fits(Activity message) => ActivityJson.Write(message).Length * 2 <= CardMessage.MostBytes;

    private static Activity Before(Activity message, string text) => new(ActivityTypes.Message)
    {
        ChannelId = message.ChannelId,
        ServiceUrl = message.ServiceUrl,
        Conversation = message.Conversation,
        From = message.From,
        Recipient = message.Recipient,
        ReplyToId = message.ReplyToId,
        Timestamp = message.Timestamp,
        Locale = message.Locale,
        TextFormat = message.TextFormat,
        Text = text,
    };
}
