using System.Text;
using System.Text.Json.Nodes;

namespace DeclineBot.Cards.Slack;

/// <summary>A block, and what it says in plain words.</summary>
internal sealed record BlockPiece(JsonObject Block, string Words)
{
    /// <summary>What stands in the fallback when nothing else says anything: the words of the buttons.</summary>
    public string Otherwise { get; init; } = "";

    /// <summary>The block as JSON.</summary>
    public string Json { get; } = Block.ToJsonString(SlackJson.Short);

    /// <summary>How much of a message it takes.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(Json) + 1;

    /// <summary>What notifications and screen readers say.</summary>
    public string Fallback { get; } = SlackText.Inert(Words);
}
