using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Deadlines;

/// <summary>What a reminder is about, the most urgent first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReminderKind>))]
public enum ReminderKind
{
    /// <summary>The person asked for it, at this time.</summary>
    Asked,

    /// <summary>Two hours before the time to answer ends.</summary>
    LastHours,

    /// <summary>The day on which an offer letter came: it wants its line the same day.</summary>
    Letter,

    /// <summary>The evening of a planned call: how did it go?</summary>
    CallEvening,

    /// <summary>Twelve hours before the time to answer ends.</summary>
    HalfDay,

    /// <summary>Three months after it was done: keep in touch.</summary>
    ThreeMonths,

    /// <summary>Six months after it was done: keep in touch.</summary>
    SixMonths,
}
