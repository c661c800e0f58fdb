using System.Text.Json;
using DeclineBot.Cards.Slack;

namespace DeclineBot.Cards.Tests.Slack;

/// <summary>Every card that the bot shows, and how Slack shows it.</summary>
internal static class SlackCards
{
    public static readonly BlockKitRenderer Renderer = new(SampleCopy.English);

    public static IReadOnlyDictionary<string, Card> Samples { get; } = Joined(
        SampleCards.All, PractiseCards.All, new Dictionary<string, Card> { ["call"] = CallCard.Build(SampleCards.Now, new("https://bot.example/calendar/1.ics"), SampleCopy.English) });

    public static IReadOnlyDictionary<string, Card> All { get; } = Joined(Samples, SampleCards.Extreme);

    /// <summary>The messages of a card as one piece of JSON.</summary>
    public static string Json(IEnumerable<SlackMessage> messages) =>
        $"[{string.Join(',', messages.Select(message => $$"""{"text":{{JsonSerializer.Serialize(message.Text)}},"blocks":{{message.Blocks}}}"""))}]";

    /// <summary>What Slack would say against a message; null when it takes it.</summary>
    public static BlockFault? FaultOf(SlackMessage message)
    {
        using var blocks = JsonDocument.Parse(message.Blocks);
        return BlockLimits.OfMessage(blocks.RootElement, message.Text, isUpdate: true);
    }

    /// <summary>Every object of some JSON.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <summary>All that a person reads in blocks, without white space.</summary>
    public static string Read(IEnumerable<SlackMessage> messages) => string.Concat(messages.SelectMany(message =>
    {
        using var blocks = JsonDocument.Parse(message.Blocks);
        return Objects(blocks.RootElement)
            .Where(item => item.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            .Select(item => Bare(item.GetProperty("text").GetString()!)).ToArray();
    }));

    /// <summary>A text without white space.</summary>
    public static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static Dictionary<string, Card> Joined(params IEnumerable<IReadOnlyDictionary<string, Card>> cards) =>
        cards.SelectMany(some => some).ToDictionary(card => card.Key, card => card.Value);
}
