using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Practice;

/// <summary>How the real call went.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallOutcome>))]
public enum CallOutcome
{
    /// <summary>The decision is said.</summary>
    SaidIt,

    /// <summary>They pushed back.</summary>
    PushedBack,

    /// <summary>Nobody picked up.</summary>
    NoAnswer,

    /// <summary>The offer letter came anyway.</summary>
    LetterCame,

    /// <summary>The hiring manager wants a call.</summary>
    ManagerCall,
}
