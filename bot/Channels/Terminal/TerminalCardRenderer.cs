using DeclineBot.Cards;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Renders a card for the terminal. Buttons become numbered lines; fields to fill in aren't shown, the conversation asks for them.</summary>
public static class TerminalCardRenderer
{
    private static readonly Style Dim = new(foreground: Color.Grey);
    private static readonly Style Accent = new(foreground: Color.Teal);

    /// <summary>The card, its buttons numbered from the given number on.</summary>
    public static IRenderable Render(Card card, int first = 1)
    {
        var rows = new List<IRenderable> { Text.Empty };
        var number = first;
        CardElement? before = null;
        foreach (var element in card.Body)
        {
            if (Render(card, element, ref number) is not { } row)
            {
                continue;
            }

            if (before is not null && (element, before) is not (Bullet, Bullet))
            {
                rows.Add(Text.Empty);
            }

            rows.Add(row);
            before = element;
        }

        if (card.Actions.Count > 0)
        {
            rows.Add(Text.Empty);
            rows.Add(Choices(TerminalChoices.Of(card, card.Actions, number)));
        }

        rows.Add(Text.Empty);

        return new Panel(new Rows(rows))
        {
            Header = new PanelHeader($" {TerminalText.Escape(card.Title)} "),
            Border = BoxBorder.Rounded,
            BorderStyle = Accent,
            Padding = new Padding(2, 0, 2, 0),
            Expand = true,
        };
    }

    /// <summary>Choices, a line each.</summary>
    public static IRenderable Choices(IReadOnlyList<TerminalChoice> choices)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned().PadLeft(0).PadRight(2)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var choice in choices)
        {
            grid.AddRow(new Text($"{choice.Number}", Accent), new Text(TerminalText.Clean(choice.Title)));
        }

        return grid;
    }

    private static IRenderable? Render(Card card, CardElement element, ref int number) => element switch
    {
        Cards.Paragraph paragraph => new Text(TerminalText.Clean(paragraph.Text)),
        Note note => new Text(TerminalText.Clean(note.Text), Dim),
        Quote quote => new Padder(new Text(TerminalText.Clean(quote.Text), new Style(decoration: Decoration.Italic)), new Padding(2, 0, 0, 0)),
        Bullet bullet => Bulleted(bullet),
        Facts facts => Table(facts),
        Section section => Folded(card, section, ref number),
        _ => null,
    };

    private static Grid Bulleted(Bullet bullet)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        grid.AddRow(new Text("•", Accent), new Text(TerminalText.Clean(bullet.Title), new Style(decoration: Decoration.Bold)));
        if (bullet.Text.Length > 0)
        {
            grid.AddRow(Text.Empty, new Text(TerminalText.Clean(bullet.Text)));
        }

        return grid;
    }

    private static Grid Table(Facts facts)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var fact in facts.Rows)
        {
            grid.AddRow(new Text(TerminalText.Clean(fact.Name), Dim), new Text(TerminalText.Clean(fact.Text)));
        }

        return grid;
    }

    private static Panel Folded(Card card, Section section, ref int number)
    {
        var rows = new List<IRenderable> { new Text(TerminalText.Clean(section.Text)) };
        if (!string.IsNullOrEmpty(section.Note))
        {
            rows.Insert(0, new Text(TerminalText.Clean(section.Note), Dim));
        }

        if (section.Actions.Count > 0)
        {
            rows.Add(Text.Empty);
            rows.Add(Choices(TerminalChoices.Of(card, section.Actions, number)));
            number += section.Actions.Count;
        }

        return new Panel(new Rows(rows))
        {
            Header = new PanelHeader($" {TerminalText.Escape(section.Title)} "),
            Border = BoxBorder.Square,
            BorderStyle = Dim,
            Padding = new Padding(1, 0, 1, 0),
            Expand = true,
        };
    }
}
