using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>Where the person stands with the offer: it decides which texts are right.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    /// <summary>They have decided to decline and have not said so yet.</summary>
    Decided,

    /// <summary>They have not decided: a note that asks for time, no decline.</summary>
    NotYet,

    /// <summary>They said yes or signed, and now want out.</summary>
    AlreadyAccepted,

    /// <summary>They have said no already, and something came after it.</summary>
    AlreadySaidNo,
}
