using System.Text.Json.Nodes;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Slack;

/// <summary>Renders cards and texts as Slack Block Kit. Pure: what is too much for one message or block is parted, never cut.</summary>
/// <param name="copy">The words, for what only Slack needs.</param>
public sealed class BlockKitRenderer(Copy copy)
{
    /// <summary>A card as messages; nearly always it is one.</summary>
    public IReadOnlyList<SlackMessage> Render(Card card) => BlockPacker.Pack(GroupsOf(card));

    /// <summary>A text as messages, with the answers that can be clicked.</summary>
    public IReadOnlyList<SlackMessage> Render(string text, IReadOnlyList<SlackChoice> choices)
    {
        BlockPiece[] paragraphs = [.. BlockTexts.Sections(text)];
        BlockPiece[] row = [.. new SlackButtons("", 0, copy).Row(choices)];
        return BlockPacker.Pack([.. paragraphs.SkipLast(1).Select(piece => new[] { piece }), [.. paragraphs.TakeLast(1), .. row]]);
    }

    /// <summary>Whether a card is a form: it opens as a modal, and its message only offers to open it.</summary>
    public static bool IsForm(Card card) => BlockForm.Is(card);

    /// <summary>A form as the view of a modal.</summary>
    /// <param name="form">A card with fields.</param>
    public string RenderModal(Card form) => new BlockForm(form, copy).Render().ToJsonString(SlackJson.Short);

    /// <summary>The answer to a submission that has something wrong in it; null when nothing is.</summary>
    public string? RenderErrors(Card form) => new BlockForm(form, copy).Errors() is { Count: > 0 } errors
        ? new JsonObject { ["response_action"] = "errors", ["errors"] = errors }.ToJsonString(SlackJson.Short)
        : null;

    /// <summary>Cards as the view of the App Home, one below the other.</summary>
    public string RenderHome(IReadOnlyList<Card> cards)
    {
        BlockPiece[] pieces = [.. cards.SelectMany((card, at) => at == 0 ? GroupsOf(card) : [[new BlockPiece(SlackBlocks.Divider(), "")], .. GroupsOf(card)]).SelectMany(group => group)];
        if (pieces.Length > SlackLimits.ViewBlocks)
        {
            pieces = [.. pieces.Take(SlackLimits.ViewBlocks - 1), .. BlockTexts.Notes(copy["slack.home.more"])];
        }

        return new JsonObject
        {
            ["type"] = "home",
            ["blocks"] = new JsonArray([.. pieces.Select((piece, at) => Named(piece.Block, at))]),
        }.ToJsonString(SlackJson.Short);
    }

    private List<IReadOnlyList<BlockPiece>> GroupsOf(Card card)
    {
        var buttons = new SlackButtons(card.Kind, card.Revision, copy);
        var shown = BlockForm.Is(card) ? Closed(card) : card;
        var groups = new BlockElements(buttons).Render(shown.Body).Where(group => group.Count > 0).ToList();
        groups.Insert(0, [.. BlockTexts.Heading(shown.Title)]);

        // Buttons alone in a message would belong to nothing.
        groups[^1] = [.. groups[^1], .. buttons.Row(shown.Actions, hasPrimary: true)];
        return groups;
    }

    // Fields in a message would scroll away; the button's click is what Slack lets open a modal.
    private Card Closed(Card form) => form with
    {
        Body =
        [
            .. form.Body.TakeWhile(element => element is not (TextInput or ChoiceInput)),
            .. form.Body.OfType<TextInput>().Where(input => input.Error is not null).Select(input => new Bullet(input.Label, input.Error!)),
            .. form.Body.OfType<ChoiceInput>().Where(input => input.Error is not null).Select(input => new Bullet(input.Label, input.Error!)),
        ],
        Actions =
        [
            new SubmitAction(copy["slack.action.openForm"], Verbs.Form),
            .. form.Actions.Where(action => action is not SubmitAction { Verb: Verbs.SubmitForm }),
        ],
    };

    // Two cards in one view may use the same ids of buttons; they need only be unique within a block.
    private static JsonObject Named(JsonObject block, int at)
    {
        block["block_id"] ??= $"home-{at.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return block;
    }
}
