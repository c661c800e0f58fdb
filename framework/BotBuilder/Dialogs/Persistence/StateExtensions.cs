using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Gives a value of a dialog's state its type back after it has been through JSON, and keeps it so that changes are saved.</summary>
internal static class StateExtensions
{
    public static T? Restore<T>(this IDictionary<string, object?> state, string key)
        where T : class =>
        (T?)state.Restore(key, value => value as T ?? BotJson.To<T>(value));

    public static IDictionary<string, object?> RestoreValues(this IDictionary<string, object?> state, string key) =>
        (IDictionary<string, object?>)state.Restore(key, value => value is JsonElement json ? Plain.Values(json) : value)!;

    public static object? RestorePlain(this IDictionary<string, object?> state, string key) => state.Restore(key, value => value is JsonElement json ? Plain.Value(json) : value);

    private static object? Restore(this IDictionary<string, object?> state, string key, Func<object, object?> restore) =>
        state.TryGetValue(key, out var value) && value is not null ? state[key] = restore(value) : null;
}
