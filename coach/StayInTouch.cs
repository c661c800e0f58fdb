using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>How the person would like to stay in touch.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StayInTouch>))]
public enum StayInTouch
{
    /// <summary>Connect on LinkedIn.</summary>
    LinkedIn,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>Not at all.</summary>
    No,
}
