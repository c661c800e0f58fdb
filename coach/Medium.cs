using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>How the two sides have talked so far; a decline uses the same medium.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Medium>))]
public enum Medium
{
    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By video call.</summary>
    Video,

    /// <summary>Only ever in writing.</summary>
    EmailOnly,
}
