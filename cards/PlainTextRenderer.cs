namespace DeclineBot.Cards;

/// <summary>Renders a card as plain text: for notifications, screen readers and clients without cards. Pure.</summary>
public static class PlainTextRenderer
{
    /// <summary>Renders a card; blocks are parted by a blank line.</summary>
    public static string Render(Card card) =>
        string.Join("\n\n", [card.Title, .. card.Body.Select(Of).Where(text => text.Length > 0)]).ReplaceLineEndings("\n");

    private static string Of(CardElement element) => element switch
    {
        Paragraph paragraph => paragraph.Text,
        Note note => note.Text,
        Quote quote => $"“{quote.Text}”",
        Bullet bullet => $"- {bullet.Title}: {bullet.Text}",
        Facts facts => string.Join('\n', facts.Rows.Select(row => $"{row.Name}: {row.Text}")),
        Section { Note: { } note } section => $"{section.Title} ({note})\n{section.Text}",
        Section section => $"{section.Title}\n{section.Text}",
        TextInput input => Field(input.Label, input.Value, input.Error),
        ChoiceInput input => Field(input.Label, TitleOf(input), input.Error),
        _ => throw new NotSupportedException($"No rendering for {element.GetType().Name}."),
    };

    private static string? TitleOf(ChoiceInput input) =>
        input.Options.FirstOrDefault(option => option.Value == input.Value)?.Title;

    private static string Field(string label, string? value, string? error) =>
        (value, error) switch
        {
            (null or "", null) => label,
            (null or "", _) => $"{label}\n{error}",
            (_, null) => $"{label}: {value}",
            _ => $"{label}: {value}\n{error}",
        };
}
