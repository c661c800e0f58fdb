using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>Who made the offer, and so who hears the decision first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OfferedBy>))]
public enum OfferedBy
{
    /// <summary>A recruiter employed by the company.</summary>
    Recruiter,

    /// <summary>An agency recruiter or headhunter; they are told before the company.</summary>
    Agency,

    /// <summary>The hiring manager.</summary>
    HiringManager,

    /// <summary>A founder.</summary>
    Founder,
}
