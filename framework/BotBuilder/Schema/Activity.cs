using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One thing sent either way on a channel: a message, an event, an invoke. Its JSON is the protocol's.</summary>
[DebuggerDisplay("[{Type}] {Text ?? string.Empty}")]
public partial class Activity
{
    /// <summary>The media type of an activity as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>An activity with nothing set.</summary>
    public Activity()
    {
    }

    /// <summary>An activity with what is given set.</summary>
    public Activity(string? type = default, string? id = default, DateTimeOffset? timestamp = default, DateTimeOffset? localTimestamp = default, string? serviceUrl = default, string? channelId = default, ChannelAccount? from = default, ConversationAccount? conversation = default, ChannelAccount? recipient = default, string? textFormat = default, string? attachmentLayout = default, IList<ChannelAccount>? membersAdded = default, IList<ChannelAccount>? membersRemoved = default, IList<MessageReaction>? reactionsAdded = default, IList<MessageReaction>? reactionsRemoved = default, string? topicName = default, bool? historyDisclosed = default, string? locale = default, string? text = default, string? speak = default, string? inputHint = default, string? summary = default, SuggestedActions? suggestedActions = default, IList<Attachment>? attachments = default, IList<Entity>? entities = default, object? channelData = default, string? action = default, string? replyToId = default, string? label = default, string? valueType = default, object? value = default, string? name = default, ConversationReference? relatesTo = default, string? code = default, DateTimeOffset? expiration = default, string? importance = default, string? deliveryMode = default, IList<string>? listenFor = default, IList<TextHighlight>? textHighlights = default, SemanticAction? semanticAction = default, string? localTimezone = default)
    {
        Type = type!;
        Id = id!;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        LocalTimezone = localTimezone;
        ServiceUrl = serviceUrl!;
        ChannelId = channelId!;
        From = from!;
        Conversation = conversation!;
        Recipient = recipient!;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
    }

    /// <summary>What kind of activity it is; see <see cref="ActivityTypes"/>.</summary>
    public string Type { get; set; } = null!;

    /// <summary>The channel's id of this activity.</summary>
    public string Id { get; set; } = null!;

    /// <summary>When the channel got it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, with the sender's offset from UTC.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone as an IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies are posted.</summary>
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The channel's name.</summary>
    public string ChannelId { get; set; } = null!;

    /// <summary>Who sent it.</summary>
    public ChannelAccount From { get; set; } = null!;

    /// <summary>The conversation it stands in.</summary>
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>Who gets it.</summary>
    public ChannelAccount Recipient { get; set; } = null!;

    /// <summary>How the text is marked up; see <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>How several attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who came into the conversation.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions put on a message.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken off a message.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether earlier history is disclosed.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language of the text, as a BCP-47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>The message's text.</summary>
    public string? Text { get; set; }

    /// <summary>What is said aloud, as text or SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>Whether an answer is awaited; see <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>Shown where the channel cannot show the cards.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons that vanish after an answer.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>What is known about the text: mentions, places and the like.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What happened to a contact relation or an installation.</summary>
    public string? Action { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>A trace's label.</summary>
    public string? Label { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>What goes with the activity: a card's inputs, an invoke's or an event's payload.</summary>
    public object? Value { get; set; }

    /// <summary>The name of an invoke, event, command or trace.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation that this one relates to.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why a conversation ended; see <see cref="EndOfConversationCodes"/>.</summary>
    public string? Code { get; set; }

    /// <summary>When the activity is to be seen as expired.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How important it is: low, normal or high.</summary>
    public string? Importance { get; set; }

    /// <summary>How replies travel; see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that speech recognition should listen for.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>Pieces of the text to highlight.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>A programmatic action that goes with the request.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Who calls the bot, as an IRI; never sent by a channel.</summary>
    public string? CallerId { get; set; }

    /// <summary>Properties of the JSON that this type has no name for.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
