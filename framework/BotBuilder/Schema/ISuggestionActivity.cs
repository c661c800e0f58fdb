namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion to one person in a conversation.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>Pieces of the text to highlight.</summary>
    IList<TextHighlight>? TextHighlights { get; set; }
}
