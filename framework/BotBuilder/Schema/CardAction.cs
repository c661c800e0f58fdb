namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>A button with nothing set.</summary>
    public CardAction()
    {
    }

    /// <summary>A button with what is given set.</summary>
    public CardAction(string? type = default, string? title = default, string? image = default, string? text = default, string? displayText = default, object? value = default, object? channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What a press does; see <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>What stands on it.</summary>
    public string? Title { get; set; }

    /// <summary>The address of a picture on it.</summary>
    public string? Image { get; set; }

    /// <summary>The text that is sent.</summary>
    public string? Text { get; set; }

    /// <summary>What the conversation shows when it was pressed.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What goes with the press; its meaning depends on the type.</summary>
    public object? Value { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The picture in words.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>A button that says what stands on it.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says what stands on it.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);
}
