using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeclineBot.Cards;

/// <summary>Our own card as JSON, for channels that are rendered in this process.</summary>
[JsonSerializable(typeof(Card))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
public sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>Writes a card.</summary>
    public static string Write(Card card) => JsonSerializer.Serialize(card, Default.Card);

    /// <summary>Reads a card.</summary>
    /// <exception cref="JsonException">It is no card.</exception>
    public static Card Read(string json) => JsonSerializer.Deserialize(json, Default.Card) ?? throw new JsonException("No card.");
}
