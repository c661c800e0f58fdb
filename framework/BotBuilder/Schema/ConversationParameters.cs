namespace Microsoft.Bot.Schema;

/// <summary>What a new conversation is made from.</summary>
public partial class ConversationParameters
{
    /// <summary>Parameters with nothing set.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Parameters with what is given set.</summary>
    public ConversationParameters(bool? isGroup = default, ChannelAccount? bot = default, IList<ChannelAccount>? members = default, string? topicName = default, Activity? activity = default, object? channelData = default, string? tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who takes part.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first message.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }
}
