namespace Microsoft.Bot.Schema;

/// <summary>A card with a large picture, texts and buttons.</summary>
public partial class HeroCard
{
    /// <summary>The media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>A card with nothing on it.</summary>
    public HeroCard()
    {
    }

    /// <summary>A card with what is given on it.</summary>
    public HeroCard(string? title = default, string? subtitle = default, string? text = default, IList<CardImage>? images = default, IList<CardAction>? buttons = default, CardAction? tap = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The line under the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The pictures.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What a tap on the card does.</summary>
    public CardAction? Tap { get; set; }
}
