using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Practice;

/// <summary>How hard the other side pushes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Difficulty>))]
public enum Difficulty
{
    /// <summary>Asks, asks once more, and lets go.</summary>
    Friendly,

    /// <summary>Pushes with less tact, and on more subjects.</summary>
    Pushy,

    /// <summary>The same, and comes back once after letting go.</summary>
    Relentless,
}
