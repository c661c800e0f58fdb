using System.Text.Json;
using DeclineBot.Framework.Seam;

namespace DeclineBot.Dialogs.Tests.Teams;

/// <summary>An Adaptive Card as a person sees it: its words, its buttons, and what each button sends.</summary>
internal sealed class ShownCard
{
    private readonly JsonElement _card;

    public ShownCard(object content, string? messageId = null)
    {
        _card = JsonDocument.Parse(CardContent.ToJson(content)).RootElement;
        MessageId = messageId;
    }

    public string? MessageId { get; }

    public JsonElement Json => _card;

    public string Words => string.Join(' ', Objects(_card)
        .Where(element => element.TryGetProperty("type", out var type) && type.GetString() is "TextBlock" or "TextRun" && !IsArrow(element))
        .Select(element => element.GetProperty("text").GetString()));

    public IReadOnlyList<string> Buttons => [.. Actions.Select(action => action.GetProperty("title").GetString()!)];

    public IEnumerable<string> Answers => Objects(_card).Where(element => element.TryGetProperty("choices", out _))
        .SelectMany(element => element.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("title").GetString()!));

    private IEnumerable<JsonElement> Actions => Objects(_card)
        .Where(element => element.TryGetProperty("actions", out _))
        .SelectMany(element => element.GetProperty("actions").EnumerateArray());

    public JsonElement? Find(string title, string? target)
    {
        foreach (var action in Actions.Where(action => action.GetProperty("title").GetString() == title))
        {
            if (target is null || (action.TryGetProperty("data", out var data) && data.TryGetProperty("target", out var named) && named.GetString() == target))
            {
                return action;
            }
        }

        return null;
    }

    private static bool IsArrow(JsonElement element) => element.GetProperty("text").GetString() is "▸" or "▾";

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not "fallback").SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
