using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>What the person does instead; the first sentence depends on it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Destination>))]
public enum Destination
{
    /// <summary>They accept another offer.</summary>
    AnotherOffer,

    /// <summary>They stay where they are.</summary>
    Staying,

    /// <summary>Neither, or they would rather not say.</summary>
    Neither,
}
