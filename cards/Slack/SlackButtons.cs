using System.Globalization;
using System.Text.Json.Nodes;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Slack;

/// <summary>Writes the buttons of one card; what they carry is read by <see cref="SlackClick"/>.</summary>
internal sealed class SlackButtons(string kind, int revision, Copy copy)
{
    private int _count;

    /// <summary>Buttons in a row, and more rows when there are more than a row takes.</summary>
    public IEnumerable<BlockPiece> Row(IReadOnlyList<CardAction> actions, bool hasPrimary = false)
    {
        var links = actions.OfType<LinkAction>().Where(IsMail).ToArray();
        var buttons = actions.Where(action => action is not LinkAction link || !IsMail(link)).Select(action => (Title: TitleOf(action), Element: Button(action))).ToArray();
        if (hasPrimary && buttons is [var first, _, ..])
        {
            first.Element["style"] = "primary";
        }

        return [.. Rows(buttons), .. links.Select(link => new BlockPiece(SlackBlocks.Link(link.Title, link.Url), "") { Otherwise = link.Title })];
    }

    /// <summary>Buttons that answer a question.</summary>
    public IEnumerable<BlockPiece> Row(IReadOnlyList<SlackChoice> choices) =>
        Rows([.. choices.Select(choice => (choice.Title, Element: Button(SlackClick.SayId, choice.Says)))]);

    // A mail has no place in a button: Slack opens those in the browser.
    private static bool IsMail(LinkAction link) => link.Url.Scheme == Uri.UriSchemeMailto;

    // There is no clipboard for us in Slack. A text that comes alone is what a phone copies with one press.
    private string TitleOf(CardAction action) => action is SubmitAction { Verb: Verbs.CopyText } ? copy["slack.action.alone"] : action.Title;

    private JsonObject Button(CardAction action) => action switch
    {
        SubmitAction submit => Button(SlackClick.ClickId, SlackClick.Write(submit.Verb, submit.Target, kind, revision)),
        LinkAction link => Linked(link.Url),
        _ => throw new NotSupportedException($"No rendering for {action.GetType().Name}."),
    };

    private JsonObject Linked(Uri address)
    {
        var button = Button(SlackClick.LinkId, "");
        button.Remove("value");
        button["url"] = SlackLimits.Checked(address.AbsoluteUri, SlackLimits.ButtonUrl);
        return button;
    }

    private JsonObject Button(string id, string value) => new()
    {
        ["type"] = "button",
        ["action_id"] = $"{id}{(++_count).ToString(CultureInfo.InvariantCulture)}",
        ["value"] = SlackLimits.Checked(value, SlackLimits.ButtonValue),
    };

    // What is too long for a button stands above them under a number, and the button has the number.
    private static List<BlockPiece> Rows((string Title, JsonObject Element)[] buttons)
    {
        var pieces = new List<BlockPiece>();
        foreach (var (button, at) in buttons.Select((button, at) => (button, at)))
        {
            var title = SlackText.Clean(button.Title).Trim();
            if (title.Length is 0 or > SlackLimits.ButtonText)
            {
                var number = (at + 1).ToString(CultureInfo.InvariantCulture);
                pieces.AddRange(BlockTexts.Sections($"{number}. {title}"));
                title = number;
            }

            button.Element["text"] = SlackBlocks.Plain(title);
        }

        pieces.AddRange(Parted([.. buttons.Select(button => button.Element)]).Select(row => new BlockPiece(SlackBlocks.Actions(row), "")
        {
            Otherwise = string.Join(" · ", row.Select(button => (string?)button["text"]!["text"])),
        }));
        return pieces;
    }

    private static List<List<JsonObject>> Parted(JsonObject[] buttons)
    {
        var rows = new List<List<JsonObject>>();
        var bytes = 0;
        foreach (var button in buttons)
        {
            var more = new BlockPiece(button, "").Bytes;
            if (rows is [] || rows[^1].Count == SlackLimits.Actions || bytes + more > BlockTexts.MostBytes)
            {
                rows.Add([]);
                bytes = 0;
            }

            rows[^1].Add(button);
            bytes += more;
        }

        return rows;
    }
}
