namespace Microsoft.Bot.Schema;

/// <summary>A conversation's members or topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came into the conversation.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether earlier history is disclosed.</summary>
    bool? HistoryDisclosed { get; set; }
}
