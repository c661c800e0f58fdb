using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The values that an additional property can have.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AdditionalPropertiesContext : JsonSerializerContext;
