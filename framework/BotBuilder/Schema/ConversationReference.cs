using System.Globalization;

namespace Microsoft.Bot.Schema;

/// <summary>An address: a point in a conversation on a channel.</summary>
public class ConversationReference
{
    /// <summary>A reference with nothing set.</summary>
    public ConversationReference()
    {
    }

    /// <summary>A reference with what is given set.</summary>
    public ConversationReference(string? activityId = default, ChannelAccount? user = default, ChannelAccount? bot = default, ConversationAccount? conversation = default, string? channelId = default, string? serviceUrl = default)
        : this(default(CultureInfo), activityId, user, bot, conversation, channelId, serviceUrl)
    {
    }

    /// <summary>A reference with what is given set.</summary>
    public ConversationReference(CultureInfo? locale, string? activityId = default, ChannelAccount? user = default, ChannelAccount? bot = default, ConversationAccount? conversation = default, string? channelId = default, string? serviceUrl = default)
    {
        ActivityId = activityId;
        User = user!;
        Bot = bot!;
        Conversation = conversation!;
        ChannelId = channelId!;
        Locale = locale?.ToString();
        ServiceUrl = serviceUrl!;
    }

    /// <summary>The activity that it points at.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount User { get; set; } = null!;

    /// <summary>The bot.</summary>
    public ChannelAccount Bot { get; set; } = null!;

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>The channel's name.</summary>
    public string ChannelId { get; set; } = null!;

    /// <summary>The person's language, as a BCP-47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>Where replies are posted.</summary>
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The event with which the bot speaks up in that conversation.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
