using System.Text.Json;

namespace DeclineBot.Slack.Tests;

/// <summary>A direct message between the bot and a person.</summary>
internal sealed class FakeChannel(string id, string user)
{
    private readonly List<FakeMessage> _messages = [];

    public string Id { get; } = id;

    public string User { get; } = user;

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public void Add(FakeMessage message)
    {
        lock (_messages)
        {
            _messages.Add(message);
        }
    }

    public bool Replace(string ts, FakeMessage message)
    {
        lock (_messages)
        {
            var at = _messages.FindIndex(earlier => earlier.Ts == ts);
            if (at >= 0)
            {
                _messages[at] = message;
            }

            return at >= 0;
        }
    }

    public bool Remove(string ts)
    {
        lock (_messages)
        {
            return _messages.RemoveAll(message => message.Ts == ts) > 0;
        }
    }
}

/// <summary>A message of the bot's.</summary>
internal sealed record FakeMessage(string Ts, string Text, JsonElement Blocks)
{
    public bool IsChanged { get; init; }

    /// <summary>Every button, with the block it stands in.</summary>
    public IEnumerable<(string Block, JsonElement Button)> Buttons => Blocks.ValueKind != JsonValueKind.Array ? [] : Blocks.EnumerateArray()
        .SelectMany((block, at) => block.TryGetProperty("elements", out var elements)
            ? elements.EnumerateArray().Where(element => element.GetProperty("type").GetString() == "button").Select(button => (BlockId(block, at), button))
            : block.TryGetProperty("accessory", out var accessory) && accessory.GetProperty("type").GetString() == "button" ? [(BlockId(block, at), accessory)] : []);

    /// <summary>All that is to be read in the blocks, one text a line, buttons left out.</summary>
    public string Words => string.Join('\n', WordsIn(Blocks));

    public IEnumerable<string> Titles => Buttons.Select(button => button.Button.GetProperty("text").GetProperty("text").GetString()!);

    /// <summary>The blocks as Slack gives them back: each with an id.</summary>
    public JsonElement BlocksWithIds => JsonSerializer.SerializeToElement(Blocks.ValueKind != JsonValueKind.Array ? [] : Blocks.EnumerateArray().Select((block, at) =>
    {
        var known = block.EnumerateObject().ToDictionary(property => property.Name, property => (object)property.Value);
        known["block_id"] = BlockId(block, at);
        return known;
    }).ToArray());

    private static IEnumerable<string> WordsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(WordsIn),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() == "button" => [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : WordsIn(property.Value)),
        _ => [],
    };

    private static string BlockId(JsonElement block, int at) => block.TryGetProperty("block_id", out var id) ? id.GetString()! : $"b{at}";
}
