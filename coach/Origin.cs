using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>How the person got into the process; it sets the warmth of the texts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Origin>))]
public enum Origin
{
    /// <summary>Somebody they know referred them.</summary>
    Referral,

    /// <summary>They applied.</summary>
    Applied,

    /// <summary>They were approached cold.</summary>
    Approached,
}
