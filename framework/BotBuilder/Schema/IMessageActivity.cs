namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language of the text, as a BCP-47 tag.</summary>
    string? Locale { get; set; }

    /// <summary>The message's text.</summary>
    string? Text { get; set; }

    /// <summary>What is said aloud, as text or SSML.</summary>
    string? Speak { get; set; }

    /// <summary>Whether an answer is awaited.</summary>
    string? InputHint { get; set; }

    /// <summary>Shown where the channel cannot show the cards.</summary>
    string? Summary { get; set; }

    /// <summary>How the text is marked up.</summary>
    string? TextFormat { get; set; }

    /// <summary>How several attachments are laid out.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons that vanish after an answer.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>How important it is: low, normal or high.</summary>
    string? Importance { get; set; }

    /// <summary>How replies travel.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>When the activity is to be seen as expired.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a card submitted.</summary>
    object? Value { get; set; }

    /// <summary>The mentions among the entities.</summary>
    Mention[] GetMentions();

    /// <summary>Whether there is anything to show.</summary>
    bool HasContent();
}
