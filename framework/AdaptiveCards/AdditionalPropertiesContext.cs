using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The values that an additional property can have.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, object>))]
internal sealed partial class AdditionalPropertiesContext : JsonSerializerContext;
