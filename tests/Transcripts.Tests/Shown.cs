namespace DeclineBot.Transcripts.Tests;

/// <summary>What a person sees of one answer: a line with its buttons, or a card with its title.</summary>
internal sealed record Shown(string? Title, string Words, IReadOnlyList<string> Buttons)
{
    /// <summary>Whether it took the place of what was clicked instead of being said below.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Whether it is a card whose buttons have gone, because it was answered: pressed from a window that still had them, it shows itself.</summary>
    public bool IsAnswered { get; init; }

    public override string ToString() => $"{(IsInPlace ? "(in place) " : "")}{(Title is null ? "" : $"[{Title}] ")}{Words.ReplaceLineEndings(" ")} {{{string.Join(" | ", Buttons)}}}";
}
