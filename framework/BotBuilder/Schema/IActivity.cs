namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>What kind of activity it is.</summary>
    string Type { get; set; }

    /// <summary>The channel's id of this activity.</summary>
    string Id { get; set; }

    /// <summary>Where replies are posted.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When the channel got it, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, with the sender's offset from UTC.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel's name.</summary>
    string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount From { get; set; }

    /// <summary>The conversation it stands in.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>Who gets it.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>What is known about the text.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    dynamic? ChannelData { get; set; }

    /// <summary>The channel data as the given type.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary>The channel data as the given type, if there is any and it fits.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>This, if it is a message.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This, if it is a change of a contact relation.</summary>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This, if it is an installation or its removal.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This, if it is a change of a conversation.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This, if it is a typing sign.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This, if it is the end of a conversation.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This, if it is an event.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This, if it is an invoke.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This, if it is a message's change.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This, if it is a message's deletion.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This, if it is a reaction to a message.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This, if it is a suggestion.</summary>
    ISuggestionActivity? AsSuggestionActivity();

    /// <summary>Where this activity came from.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity: as one that the bot sends, or as one that it got.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
