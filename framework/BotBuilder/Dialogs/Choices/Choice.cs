using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>An answer to choose.</summary>
public class Choice
{
    /// <summary>Creates the choice.</summary>
    public Choice(string? value = null)
    {
        Value = value!;
    }

    /// <summary>What is returned when it is chosen, and shown unless there is an action.</summary>
    public string Value { get; set; }

    /// <summary>The button to show for it.</summary>
    public CardAction? Action { get; set; }

    /// <summary>Other words that choose it.</summary>
    public List<string>? Synonyms { get; set; }

    internal string Title => Action?.Title ?? Value;
}
