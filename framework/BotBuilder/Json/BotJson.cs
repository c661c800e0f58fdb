using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Builder;

/// <summary>Activities and state as JSON: generated serialisers for the schema, reflection only for types that a bot brings along.</summary>
internal static class BotJson
{
    /// <summary>Names in camel case, read in any case; nulls left out; objects of unknown type as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IncludeFields = true,
        MaxDepth = 256,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        Converters = { new UntypedJsonConverter(), new EntityJsonConverter() },
    };

    /// <summary>The JSON of a value, by its own type.</summary>
    public static string Write(object? value) => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>A value from JSON.</summary>
    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>The value as the given type: itself if it is one, else what its JSON says.</summary>
    public static T? To<T>(object? value) => value switch
    {
        T typed => typed,
        null => default,
        JsonElement element => element.Deserialize<T>(Options),
        JsonNode node => node.Deserialize<T>(Options),
        _ => Copy<T>(value),
    };

    /// <summary>A new value of the given type with the same JSON.</summary>
    public static T? Copy<T>(object? value) =>
        value is null ? default : JsonSerializer.SerializeToElement(value, value.GetType(), Options).Deserialize<T>(Options);
}
