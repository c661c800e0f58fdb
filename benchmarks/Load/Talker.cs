using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeclineBot.Benchmarks.Load;

/// <summary>What is said in the project's transcripts, and the buttons that a conversation has been shown last.</summary>
internal sealed class Talker
{
    // Among the lines of people who know what they are doing.
    private static readonly string[] Nonsense = ["asdf", "🙂🙂🙂", "42", "why though", "help", "back", "\u202Eenilced", "the the the", "start over", "status"];

    private readonly ConcurrentDictionary<string, JsonNode> _shown = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string[]> _transcripts;

    private Talker(IReadOnlyList<string[]> transcripts) => _transcripts = transcripts;

    /// <summary>Reads the lines that people say in the transcripts of a folder.</summary>
    public static Talker Read(string folder) => new(
        [.. Directory.EnumerateFiles(folder, "*.chat").Order(StringComparer.Ordinal)
            .Select(file => File.ReadLines(file).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).ToArray())
            .Where(lines => lines.Length > 3)]);

    /// <summary>One conversation's lines: a transcript with some nonsense in it.</summary>
    public IEnumerable<string> Lines(Random chance)
    {
        foreach (var line in _transcripts[chance.Next(_transcripts.Count)])
        {
            if (chance.Next(12) == 0)
            {
                yield return Nonsense[chance.Next(Nonsense.Length)];
            }

            yield return line;
        }
    }

    /// <summary>Notes what a conversation is shown.</summary>
    public async Task HearAsync(string conversation, HttpRequest request)
    {
        if (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) is { } message && message["attachments"] is JsonArray { Count: > 0 } cards)
        {
            _shown[conversation] = cards;
        }
    }

    /// <summary>The value of a click on a button that was shown last, for <c>[[Title]] input=value; …</c>; null when there is no such button.</summary>
    public JsonObject? Click(string conversation, string line)
    {
        var end = line.IndexOf("]]", StringComparison.Ordinal);
        if (end < 0 || !_shown.TryGetValue(conversation, out var cards) || Find(cards, line[2..end].Split('#')[0].Trim()) is not { } action)
        {
            return null;
        }

        var data = action["data"] is JsonObject given ? (JsonObject)given.DeepClone() : [];
        foreach (var input in line[(end + 2)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = input.Split('=', 2);
            data[parts[0]] = parts[^1];
        }

        return new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]?.DeepClone(), ["data"] = data }, ["trigger"] = "manual" };
    }

    /// <summary>Forgets a conversation.</summary>
    public void Forget(string conversation) => _shown.TryRemove(conversation, out _);

    private static JsonObject? Find(JsonNode? node, string title) => node switch
    {
        JsonObject action when action["type"]?.GetValueKind() == JsonValueKind.String && action["type"]!.GetValue<string>() == "Action.Execute"
            && action["title"]?.GetValue<string>() == title => action,
        JsonObject parent => parent.Select(property => Find(property.Value, title)).FirstOrDefault(found => found is not null),
        JsonArray items => items.Select(item => Find(item, title)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
