using System.Text.Json.Serialization;

namespace DeclineBot.Cards;

/// <summary>One thing on a card.</summary>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Bullet), "bullet")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(TextInput), "text-input")]
[JsonDerivedType(typeof(ChoiceInput), "choice-input")]
public abstract record CardElement;

/// <summary>A paragraph of ours.</summary>
/// <param name="Text">Plain text.</param>
public sealed record Paragraph(string Text) : CardElement;

/// <summary>A remark in small type.</summary>
/// <param name="Text">Plain text.</param>
public sealed record Note(string Text) : CardElement;

/// <summary>The person's own words.</summary>
/// <param name="Text">Plain text, shown to the letter.</param>
public sealed record Quote(string Text) : CardElement;

/// <summary>One point of a list.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Text">What to do about it.</param>
public sealed record Bullet(string Title, string Text) : CardElement;

/// <summary>Names and values.</summary>
/// <param name="Rows">The rows, in order.</param>
public sealed record Facts(IReadOnlyList<Fact> Rows) : CardElement;

/// <summary>A name and its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, shown to the letter.</param>
public sealed record Fact(string Name, string Value)
{
    /// <summary>A bar before the value, or null.</summary>
    public Meter? Meter { get; init; }

    /// <summary>The value with its bar, for channels that show text.</summary>
    [JsonIgnore]
    public string Text => Meter is null ? Value : $"{Meter} {Value}";
}

/// <summary>A text with a heading and its own buttons, folded where the channel can fold.</summary>
/// <param name="Id">Its id on the card, for folding.</param>
/// <param name="Title">The heading.</param>
/// <param name="Text">The text, shown to the letter; paragraphs are parted by a blank line.</param>
/// <param name="Actions">The buttons below it.</param>
/// <param name="IsOpen">Whether it starts unfolded.</param>
public sealed record Section(string Id, string Title, string Text, IReadOnlyList<CardAction> Actions, bool IsOpen) : CardElement
{
    /// <summary>A remark below the heading ("About 90 seconds aloud"), or null.</summary>
    public string? Note { get; init; }
}

/// <summary>A field to write in.</summary>
/// <param name="Id">The key of its value in the submission.</param>
/// <param name="Label">What to write.</param>
/// <param name="Placeholder">An example.</param>
/// <param name="Value">What is known already.</param>
/// <param name="MaxLength">The most characters.</param>
/// <param name="IsMultiline">More than one line.</param>
/// <param name="Error">What is wrong with what was sent, or null.</param>
public sealed record TextInput(
    string Id, string Label, string Placeholder, string? Value, int MaxLength, bool IsMultiline, string? Error = null) : CardElement;

/// <summary>A field to choose in.</summary>
/// <param name="Id">The key of its value in the submission.</param>
/// <param name="Label">What to choose.</param>
/// <param name="Options">The choices.</param>
/// <param name="Value">The chosen option's value, or null.</param>
public sealed record ChoiceInput(string Id, string Label, IReadOnlyList<InputOption> Options, string? Value) : CardElement
{
    /// <summary>What stands in the empty field, or null.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What is wrong with what was sent, or null.</summary>
    public string? Error { get; init; }
}

/// <summary>A choice.</summary>
/// <param name="Title">What the person sees.</param>
/// <param name="Value">What is submitted.</param>
public sealed record InputOption(string Title, string Value);
