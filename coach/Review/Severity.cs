namespace DeclineBot.Coach.Review;

/// <summary>How much a finding hurts.</summary>
public enum Severity
{
    /// <summary>Better without.</summary>
    Advice,

    /// <summary>It costs goodwill or invites a counter-offer.</summary>
    Error,
}
