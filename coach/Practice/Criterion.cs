using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Practice;

/// <summary>What an answer is scored by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Criterion>))]
public enum Criterion
{
    /// <summary>The no stood.</summary>
    HeldTheLine,

    /// <summary>No terms, and no name of another company.</summary>
    GaveNothingAway,

    /// <summary>No comparison, no complaint, nothing sharp.</summary>
    NoComplaint,

    /// <summary>Two sentences are enough.</summary>
    Brief,

    /// <summary>The other side was acknowledged.</summary>
    Gracious,
}
