namespace Microsoft.Bot.Schema;

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One under another.</summary>
    public const string List = "list";

    /// <summary>Side by side, to swipe.</summary>
    public const string Carousel = "carousel";
}
