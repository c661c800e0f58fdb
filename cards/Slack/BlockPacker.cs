namespace DeclineBot.Cards.Slack;

/// <summary>Packs blocks into as few messages as Slack takes, and keeps together what belongs together.</summary>
internal sealed class BlockPacker
{
    private readonly List<SlackMessage> _messages = [];
    private readonly List<BlockPiece> _page = [];

    /// <summary>The messages.</summary>
    public static IReadOnlyList<SlackMessage> Pack(IEnumerable<IReadOnlyList<BlockPiece>> groups)
    {
        var packer = new BlockPacker();
        foreach (var group in groups)
        {
            if (!packer.Takes(group))
            {
                packer.Send();
            }

            foreach (var piece in group)
            {
                if (!packer.Takes([piece]))
                {
                    packer.Send();
                }

                packer._page.Add(piece);
            }
        }

        packer.Send();
        return packer._messages;
    }

    /// <summary>Whether pieces are one message.</summary>
    public static bool Fit(IReadOnlyCollection<BlockPiece> pieces) =>
        pieces.Count <= SlackLimits.MessageBlocks
        && pieces.Sum(piece => piece.Bytes) + 1 <= SlackLimits.MessageBytes
        && TextOf(pieces).Length <= SlackLimits.Fallback;

    private bool Takes(IReadOnlyList<BlockPiece> group) => Fit([.. _page, .. group]);

    // A line that parts two texts has nothing to part at the beginning or the end of a message.
    private void Send()
    {
        BlockPiece[] page = [.. _page.SkipWhile(IsDivider).Reverse().SkipWhile(IsDivider).Reverse()];
        _page.Clear();
        if (page.Length > 0)
        {
            _messages.Add(new($"[{string.Join(',', page.Select(piece => piece.Json))}]", TextOf(page)));
        }
    }

    private static bool IsDivider(BlockPiece piece) => (string?)piece.Block["type"] == "divider";

    private static string TextOf(IReadOnlyCollection<BlockPiece> pieces)
    {
        var words = pieces.Select(piece => piece.Fallback).Where(text => text.Length > 0).ToArray();
        return words is not []
            ? string.Join("\n\n", words)
            : SlackText.Inert(SlackText.Split(string.Join(" · ", pieces.Select(piece => piece.Otherwise).Where(text => text.Length > 0)), BlockTexts.Fits).FirstOrDefault("…"));
    }
}
