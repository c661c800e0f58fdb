using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>What came after the no.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Aftermath>))]
public enum Aftermath
{
    /// <summary>The offer letter was sent all the same.</summary>
    LetterAnyway,

    /// <summary>The hiring manager wants a call.</summary>
    ManagerCall,

    /// <summary>The person went silent and owes an answer.</summary>
    WentSilent,

    /// <summary>The person would like to reopen it.</summary>
    Reopen,
}
