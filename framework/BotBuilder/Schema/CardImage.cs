namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public partial class CardImage
{
    /// <summary>A picture with nothing set.</summary>
    public CardImage()
    {
    }

    /// <summary>A picture with what is given set.</summary>
    public CardImage(string? url = default, string? alt = default, CardAction? tap = default)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where the picture is.</summary>
    public string? Url { get; set; }

    /// <summary>The picture in words.</summary>
    public string? Alt { get; set; }

    /// <summary>What a tap on it does.</summary>
    public CardAction? Tap { get; set; }
}
