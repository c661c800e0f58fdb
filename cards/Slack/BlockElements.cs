using System.Text.Json.Nodes;

namespace DeclineBot.Cards.Slack;

/// <summary>Renders what stands on a card in a message.</summary>
internal sealed class BlockElements(SlackButtons buttons)
{
    /// <summary>The blocks in groups that should stay in one message.</summary>
    public IEnumerable<IReadOnlyList<BlockPiece>> Render(IEnumerable<CardElement> elements)
    {
        List<BlockPiece>? open = null;
        foreach (var element in elements)
        {
            if (open is not null && element is not Quote)
            {
                yield return open;
                open = null;
            }

            if (element is Bullet || open is not null)
            {
                (open ??= []).AddRange(Of(element));
            }
            else
            {
                yield return [.. Of(element)];
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private IEnumerable<BlockPiece> Of(CardElement element) => element switch
    {
        Paragraph paragraph => BlockTexts.Sections(paragraph.Text),
        Note note => BlockTexts.Notes(note.Text),
        Quote quote => BlockTexts.Quotes(quote.Text),
        Bullet bullet => Titled(bullet.Title, null, bullet.Text, Lines),
        Facts facts => Of(facts),
        Section section => Of(section),
        ChoiceInput input => [new(SlackBlocks.Select(input), input.Label)],
        TextInput => [],
        _ => throw new NotSupportedException($"No rendering for {element.GetType().Name}."),
    };

    // What is there to be sent on stands as it was written and is copied as it stands; advice is only read.
    private IEnumerable<BlockPiece> Of(Section section) =>
    [
        new(SlackBlocks.Divider(), ""),
        .. Titled(
            section.Title,
            section.Note,
            section.Text,
            section.Actions.Any(action => action is SubmitAction { Verb: Verbs.CopyText })
                ? text => [SlackBlocks.Rich("preformatted", SlackBlocks.Run(text))]
                : Lines),
        .. buttons.Row(section.Actions),
    ];

    private static IEnumerable<BlockPiece> Titled(string title, string? note, string text, Func<string, IEnumerable<JsonObject>> body)
    {
        var (heading, remark, clean) = (SlackText.Clean(title).Trim(), SlackText.Clean(note ?? "").Trim(), SlackText.Clean(text).Trim('\n'));
        var words = string.Join('\n', new[] { remark.Length == 0 ? heading : $"{heading} ({remark})", clean }.Where(part => part.Length > 0));
        return heading.Length > 0 && !string.IsNullOrWhiteSpace(clean) && BlockTexts.Fits(words, _ => Whole())
            ? [new(Whole(), words)]
            :
        [
            .. BlockTexts.Bold(title),
            .. BlockTexts.Notes(remark),
            .. BlockTexts.Parts(text, part => SlackBlocks.RichText(body(part))),
        ];

        JsonObject Whole() => SlackBlocks.RichText([SlackBlocks.Rich("section", [SlackBlocks.Run(heading, "bold"), .. Remark()]), .. body(clean)]);

        IEnumerable<JsonObject> Remark() => remark.Length == 0 ? [] : [SlackBlocks.Run($"\n{remark}", "italic")];
    }

    // Our texts mark list items with a hyphen, as one would paste them.
    private static IEnumerable<JsonObject> Lines(string text)
    {
        var paragraph = new List<string>();
        var items = new List<JsonObject>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) && line.Length > 2)
            {
                if (Paragraph(paragraph) is { } before)
                {
                    yield return before;
                }

                items.Add(SlackBlocks.Rich("section", SlackBlocks.Run(line[2..])));
                continue;
            }

            if (items.Count > 0)
            {
                yield return SlackBlocks.Bullets(items);
                items.Clear();
            }

            paragraph.Add(line);
        }

        if (items.Count > 0)
        {
            yield return SlackBlocks.Bullets(items);
        }
        else if (Paragraph(paragraph) is { } last)
        {
            yield return last;
        }
    }

    private static JsonObject? Paragraph(List<string> lines)
    {
        var text = string.Join('\n', lines).Trim('\n');
        lines.Clear();
        return string.IsNullOrWhiteSpace(text) ? null : SlackBlocks.Rich("section", SlackBlocks.Run(text));
    }

    private static IEnumerable<BlockPiece> Of(Facts facts)
    {
        var rows = new List<BlockPiece>();
        foreach (var row in facts.Rows.SelectMany(Rows))
        {
            if (rows.Count > 0 && !Fit([.. rows, row]))
            {
                yield return Joined(rows);
                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return Joined(rows);
        }
    }

    private static bool Fit(IReadOnlyCollection<BlockPiece> rows) =>
        rows.Sum(row => row.Bytes) <= BlockTexts.MostBytes && BlockTexts.Fits(string.Join('\n', rows.Select(row => row.Words)));

    private static BlockPiece Joined(List<BlockPiece> rows) =>
        new(SlackBlocks.RichText(rows.Select(row => row.Block)), string.Join('\n', rows.Select(row => row.Words)));

    // A value of several lines begins on a line of its own.
    private static IEnumerable<BlockPiece> Rows(Fact fact)
    {
        var (name, value) = ($"{SlackText.Clean(fact.Name).Trim()}:", SlackText.Clean(fact.Text).Trim());
        var told = $"{(value.Contains('\n', StringComparison.Ordinal) ? '\n' : ' ')}{value}";
        return BlockTexts.Fits(name + told)
            ? [new(SlackBlocks.Rich("section", SlackBlocks.Run(name, "bold"), SlackBlocks.Run(told)), name + told)]
            :
            [
                .. SlackText.Split(name, BlockTexts.Fits).Select(part => new BlockPiece(SlackBlocks.Rich("section", SlackBlocks.Run(part, "bold")), part)),
                .. SlackText.Split(value, BlockTexts.Fits).Select(part => new BlockPiece(SlackBlocks.Rich("section", SlackBlocks.Run(part)), part)),
            ];
    }
}
