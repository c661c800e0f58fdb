using System.Text;
using System.Text.Json.Nodes;

namespace DeclineBot.Tests;

/// <summary>Damages JSON payloads the way that bugs, versions and attackers do: the same seed always in the same way.</summary>
internal sealed class PayloadMutator(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "null", "undefined", "{}", "[]", "-1", "\u202Eabc", "e\u0301", "👩‍👩‍👧‍👦", "\uE000half", "\uFFFF", "../../etc/passwd", "';--", "<at>x</at>", "%s%n",
        "\r\n\r\n", "https://169.254.169.254/", "1e999", "2026-13-45T99:99:99Z", "9999-12-31T23:59:59.9999999Z", "İıſ",
    ];

    private static readonly double[] Numbers = [0, -1, 1, 0.5, 1e308, -1e308, int.MaxValue, 4294967296, 9007199254740993, long.MaxValue];

    private readonly Random _random = new(seed);

    /// <summary>The payload with one to four kinds of damage; rarely not even JSON any more.</summary>
    public string Mutate(string json)
    {
        if (_random.Next(12) == 0)
        {
            return Tear(json);
        }

        var root = JsonNode.Parse(json)!;
        for (var i = _random.Next(3) == 0 ? _random.Next(2, 5) : 1; i > 0; i--)
        {
            Damage(root);
        }

        // Half a surrogate pair can be written in JSON, but not by its writer.
        return root.ToJsonString().Replace("\\uE000half", "\\uD800", StringComparison.Ordinal);
    }

    private static List<JsonNode> Containers(JsonNode root)
    {
        var found = new List<JsonNode> { root };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(found[i] switch
            {
                JsonObject properties => properties.Select(property => property.Value).Where(value => value is JsonObject or JsonArray).Cast<JsonNode>(),
                JsonArray items => items.Where(value => value is JsonObject or JsonArray).Cast<JsonNode>(),
                _ => [],
            });
        }

        return found;
    }

    private void Damage(JsonNode root)
    {
        var containers = Containers(root);
        var target = containers[_random.Next(containers.Count)];
        switch (target)
        {
            case JsonObject { Count: > 0 } properties:
                var name = properties.ElementAt(_random.Next(properties.Count)).Key;
                switch (_random.Next(8))
                {
                    case 0:
                        properties.Remove(name);
                        break;
                    case 1:
                        properties[Text()] = Value();
                        break;
                    case 2:
                        properties[name] = new JsonArray(properties[name]?.DeepClone(), Value());
                        break;
                    case 3:
                        var other = containers[_random.Next(containers.Count)].DeepClone();
                        properties[name] = other;
                        break;
                    case 4 or 5:
                        properties[name] = Value();
                        break;
                    default:
                        properties[name] = properties[name] is JsonObject or JsonArray ? Value() : JsonValue.Create(Text());
                        break;
                }

                break;
            case JsonArray { Count: > 0 } items when _random.Next(2) == 0:
                items[_random.Next(items.Count)] = Value();
                break;
            case JsonArray items:
                items.Add(Value());
                break;
            default:
                break;
        }
    }

    private JsonNode? Value() => _random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.Next(2) == 0),
        2 => JsonValue.Create(Numbers[_random.Next(Numbers.Length)]),
        3 => new JsonObject(),
        4 => new JsonArray(),
        5 => new JsonObject { [Text()] = Text(), ["id"] = Text() },
        6 => new JsonArray([.. Enumerable.Range(0, _random.Next(200)).Select(_ => JsonValue.Create(Text()))]),
        7 => Nested(_random.Next(100)),
        8 => JsonValue.Create(new string((char)('a' + _random.Next(26)), _random.Next(20_000))),
        _ => JsonValue.Create(Text()),
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode node = new JsonObject();
        for (var i = 0; i < depth; i++)
        {
            node = i % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }

        return node;
    }

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string Tear(string json)
    {
        var torn = new StringBuilder(json);
        for (var i = _random.Next(1, 6); i > 0 && torn.Length > 2; i--)
        {
            var at = _random.Next(torn.Length - 1);
            switch (_random.Next(3))
            {
                case 0:
                    torn.Remove(at, Math.Min(_random.Next(1, 40), torn.Length - at));
                    break;
                case 1:
                    torn[at] = (char)_random.Next(1, 0x2FF);
                    break;
                default:
                    torn.Insert(at, "{[\",:}]"[_random.Next(7)]);
                    break;
            }
        }

        return torn.ToString();
    }
}
