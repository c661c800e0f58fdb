namespace Microsoft.Bot.Schema;

/// <summary>Someone named in a text.</summary>
public class Mention : Entity
{
    /// <summary>A mention of nobody.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>A mention of the given account.</summary>
    public Mention(ChannelAccount? mentioned = default, string? text = default, string? type = default)
        : base("mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is named.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>How the text names them.</summary>
    public string? Text { get; set; }
}
