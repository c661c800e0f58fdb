using AdaptiveCards;

namespace DeclineBot.Cards;

/// <summary>Renders what stands on a card.</summary>
internal sealed class AdaptiveElements(AdaptiveActions actions)
{
    private const string Folded = "▸";
    private const string Unfolded = "▾";

    /// <summary>An element, as one or more of theirs.</summary>
    public IEnumerable<AdaptiveElement> Render(CardElement element) => element switch
    {
        Paragraph paragraph => AdaptiveText.Lines(paragraph.Text).Select(line => AdaptiveText.Block(line)),
        Note note => AdaptiveText.Lines(note.Text).Select(line => AdaptiveText.Remark(line, spacing: AdaptiveSpacing.Default)),
        Quote quote => [Boxed(quote.Text)],
        Bullet bullet => Of(bullet),
        Facts facts => facts.Rows.Select((fact, index) => Of(fact, index == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small)),
        Section section => [Of(section)],
        TextInput input => Of(input),
        ChoiceInput input => Of(input),
        _ => throw new NotSupportedException($"No rendering for {element.GetType().Name}."),
    };

    private static IEnumerable<AdaptiveElement> Of(Bullet bullet) =>
    [
        AdaptiveText.Block(bullet.Title, AdaptiveTextWeight.Bolder, AdaptiveSpacing.Medium),
        .. AdaptiveText.Lines(bullet.Text).Select(line => AdaptiveText.Block(line, spacing: AdaptiveSpacing.None)),
    ];

    // A FactSet would do, but hosts read Markdown in its values.
    private static AdaptiveColumnSet Of(Fact fact, AdaptiveSpacing spacing)
    {
        var value = new AdaptiveColumn { Width = "5" };
        if (fact.Meter is { } meter)
        {
            value.Items.Add(new AdaptiveImage(MeterPicture.Draw(meter)) { AltText = fact.Name, PixelWidth = MeterPicture.Width, PixelHeight = MeterPicture.Height });
        }

        value.Items.AddRange(AdaptiveText.Blocks(fact.Value));
        return new AdaptiveColumnSet
        {
            Spacing = spacing,
            Columns =
            {
                new AdaptiveColumn { Width = "3", Items = { AdaptiveText.Block(fact.Name, AdaptiveTextWeight.Bolder) } },
                value,
            },
        };
    }

    private static AdaptiveContainer Boxed(string text)
    {
        var box = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Small };
        box.Items.AddRange(AdaptiveText.Blocks(text));
        return box;
    }

    private AdaptiveContainer Of(Section section)
    {
        var body = new AdaptiveContainer { Id = $"{section.Id}-body", IsVisible = section.IsOpen, Spacing = AdaptiveSpacing.Small };
        if (section.Note is not null)
        {
            body.Items.Add(AdaptiveText.Remark(section.Note, spacing: AdaptiveSpacing.None));
        }

        body.Items.Add(Boxed(Bulleted(section.Text)));
        body.Items.AddRange(section.Actions.Chunk(AdaptiveCardRenderer.MostActions).Select(actions.Row));
        return new AdaptiveContainer { Id = section.Id, Separator = true, Spacing = AdaptiveSpacing.Medium, Items = { Header(section), body } };
    }

    private static AdaptiveColumnSet Header(Section section)
    {
        var unfolded = AdaptiveText.Block(Unfolded, AdaptiveTextWeight.Bolder);
        unfolded.Id = $"{section.Id}-unfolded";
        unfolded.IsVisible = section.IsOpen;
        var folded = AdaptiveText.Block(Folded, AdaptiveTextWeight.Bolder);
        folded.Id = $"{section.Id}-folded";
        folded.IsVisible = !section.IsOpen;
        return new AdaptiveColumnSet
        {
            SelectAction = new AdaptiveToggleVisibilityAction
            {
                Title = section.Title,
                TargetElements = { $"{section.Id}-body", $"{section.Id}-unfolded", $"{section.Id}-folded" },
            },
            Columns =
            {
                new AdaptiveColumn { Width = "stretch", Items = { AdaptiveText.Block(section.Title, AdaptiveTextWeight.Bolder) } },
                new AdaptiveColumn { Width = "auto", Items = { unfolded, folded } },
            },
        };
    }

    // Our texts mark list items with a hyphen, which is what one would paste; on the card a bullet reads better.
    private static string Bulleted(string text) => string.Join(
        '\n', AdaptiveText.Lines(text).Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? $"• {line[2..]}" : line));

    private static IEnumerable<AdaptiveElement> Of(TextInput input) =>
    [
        new AdaptiveTextInput
        {
            Id = input.Id,
            Label = input.Label,
            Placeholder = input.Placeholder,
            Value = input.Value,
            MaxLength = input.MaxLength,
            IsMultiline = input.IsMultiline,
            ErrorMessage = input.Error,
        },
        .. Wrong(input.Error),
    ];

    private static IEnumerable<AdaptiveElement> Of(ChoiceInput input)
    {
        var choice = new AdaptiveChoiceSetInput
        {
            Id = input.Id,
            Label = input.Label,
            Value = input.Value,
            Wrap = true,
            Placeholder = input.Placeholder,
            ErrorMessage = input.Error,
        };
        choice.Choices.AddRange(input.Options.Select(option => new AdaptiveChoice { Title = option.Title, Value = option.Value }));
        return [choice, .. Wrong(input.Error)];
    }

    // Clients show an errorMessage only when they validate themselves; what the bot found wrong must show at once.
    private static IEnumerable<AdaptiveElement> Wrong(string? error) =>
        error is null ? [] : [AdaptiveText.Remark(error, AdaptiveTextColor.Attention)];
}
