using DeclineBot.Bot.Settings;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Storage;

/// <summary>Activities as sealed values of rows, and back.</summary>
public sealed class SealedActivities(SealedRows rows)
{
    /// <summary>Seals what came in.</summary>
    public SealedValue SealInbox(ConversationKey conversation, string id, Activity activity) => rows.Seal(Place("inbox", conversation, id), ActivityJson.Write(activity));

    /// <summary>Opens what came in.</summary>
    /// <exception cref="UnreadableRowException">It is damaged, or of a newer version.</exception>
    public Activity OpenInbox(ConversationKey conversation, string id, SealedValue value) => Read(Place("inbox", conversation, id), value);

    /// <summary>Seals what is to be sent.</summary>
    public SealedValue SealOutbox(ConversationKey conversation, string id, Activity activity) => rows.Seal(Place("outbox", conversation, id), ActivityJson.Write(activity));

    /// <summary>Opens what is to be sent.</summary>
    /// <exception cref="UnreadableRowException">It is damaged, or of a newer version.</exception>
    public Activity OpenOutbox(ConversationKey conversation, string id, SealedValue value) => Read(Place("outbox", conversation, id), value);

    /// <summary>Seals how to send to the conversation from which an activity came.</summary>
    public SealedValue SealReference(ConversationKey conversation, Activity activity) =>
        rows.Seal(Place("reference", conversation, ""), ActivityJson.Write(activity.GetConversationReference().GetContinuationActivity()));

    /// <summary>Opens how to send to a conversation.</summary>
    /// <exception cref="UnreadableRowException">It is damaged, or of a newer version.</exception>
    public ConversationReference OpenReference(ConversationKey conversation, SealedValue value) => Read(Place("reference", conversation, ""), value).GetConversationReference();

    private static string Place(string kind, ConversationKey conversation, string id) => $"{kind}/{conversation.Channel}/{conversation.Id}/{id}";

    private Activity Read(string place, SealedValue value)
    {
        try
        {
            return ActivityJson.Read(rows.Open(place, value));
        }
        catch (FormatException cause)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", place)), cause);
        }
    }
}
