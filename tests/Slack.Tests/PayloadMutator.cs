using System.Text;
using System.Text.Json.Nodes;

namespace DeclineBot.Slack.Tests;

/// <summary>Changes JSON in odd ways, the same for the same seed: values of other kinds, missing ones, huge ones, and bytes that are none.</summary>
internal sealed class PayloadMutator(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\uD800", "\u202Eevil", "<!channel>", "<@U0BOT>", "&lt;&amp;", "{}", "[]", "null", "-1", "1e309", "../../etc/passwd", "'; drop table inbox; --", "D:x:y", "🧑‍👩‍👧‍👦", "message", "true",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A changed copy of a payload.</summary>
    public byte[] Mutate(string json)
    {
        var root = JsonNode.Parse(json)!;
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            Change(root);
        }

        var bytes = Encoding.UTF8.GetBytes(root.ToJsonString());
        if (_random.Next(10) == 0 && bytes.Length > 0)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return _random.Next(25) == 0 ? bytes[..(bytes.Length / 2)] : bytes;
    }

    private void Change(JsonNode root)
    {
        var places = new List<(JsonNode Parent, object Key)>();
        Collect(root, places);
        if (places.Count == 0)
        {
            return;
        }

        var (parent, key) = places[_random.Next(places.Count)];
        if (parent is JsonObject values)
        {
            if (_random.Next(4) == 0)
            {
                values.Remove((string)key);
            }
            else
            {
                values[(string)key] = Odd();
            }
        }
        else
        {
            parent.AsArray()[(int)key] = Odd();
        }
    }

    private JsonNode? Odd() => _random.Next(9) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.NextInt64(),
        3 => _random.NextDouble() * 1e300,
        4 => new JsonArray(1, "x", null),
        5 => new JsonObject { ["id"] = "x", ["type"] = "y" },
        6 => new string('x', _random.Next(20_000)),
        7 => Deep(_random.Next(1, 60)),
        _ => Texts[_random.Next(Texts.Length)],
    };

    private static JsonNode Deep(int levels)
    {
        JsonNode node = "x";
        for (; levels > 0; levels--)
        {
            node = new JsonObject { ["x"] = node };
        }

        return node;
    }

    private static void Collect(JsonNode node, List<(JsonNode Parent, object Key)> places)
    {
        if (node is JsonObject values)
        {
            foreach (var (key, value) in values)
            {
                places.Add((node, key));
                if (value is not null)
                {
                    Collect(value, places);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var at = 0; at < items.Count; at++)
            {
                places.Add((node, at));
                if (items[at] is { } item)
                {
                    Collect(item, places);
                }
            }
        }
    }
}
