using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Practice;

/// <summary>How a push-back or a whole session ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EndingKind>))]
public enum EndingKind
{
    /// <summary>No ending by itself: a goodbye after one.</summary>
    None,

    /// <summary>The decision was heard, and the push-backs begin.</summary>
    MovedOn,

    /// <summary>The other side let go: the person held firm twice in a row, with grace.</summary>
    Held,

    /// <summary>The other side gave up; the no stands, and nobody was thanked.</summary>
    Cold,

    /// <summary>The wavering became an appointment.</summary>
    Meeting,

    /// <summary>The no became a negotiation, and that ended badly.</summary>
    Negotiation,

    /// <summary>Comparisons, complaints or sharp words ended the talk.</summary>
    Soured,

    /// <summary>The time was up, and it still sounded like a maybe.</summary>
    WornOut,

    /// <summary>The time was up, and the no stood.</summary>
    TimeUp,

    /// <summary>The other side stayed silent, and the person let it rest after one clear message.</summary>
    Rested,

    /// <summary>The other side stayed silent, and the person chased them.</summary>
    Chased,

    /// <summary>The person stopped the rehearsal.</summary>
    Stopped,
}
