using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

internal static class Plain
{
    public static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => List(json),
        JsonValueKind.Object => Dictionary(json),
        _ => null,
    };

    public static Dictionary<string, object?> Values(JsonElement json) =>
        json.EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value));

    // Plain JSON names no types, and what the dialogs keep is text: a map or a list of nothing but text was one of strings.
    private static object Dictionary(JsonElement json) =>
        json.EnumerateObject().All(property => IsText(property.Value))
            ? json.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!)
            : Values(json);

    private static object List(JsonElement json) =>
        json.EnumerateArray().All(IsText)
            ? json.EnumerateArray().Select(item => item.GetString()!).ToList()
            : json.EnumerateArray().Select(Value).ToList();

    private static bool IsText(JsonElement json) => json.ValueKind is JsonValueKind.String or JsonValueKind.Null;
}
