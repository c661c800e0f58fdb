using System.Diagnostics.CodeAnalysis;

namespace DeclineBot.Coach.Deadlines;

/// <summary>What people's words for a time came to: an instant with its precision, or why there is none.</summary>
public sealed record SpokenTimeResult
{
    private SpokenTimeResult(DateTimeOffset? at, TimePrecision precision, TimeFailure? failure) => (At, Precision, Failure) = (at, precision, failure);

    /// <summary>The instant, with the offset of the person's zone.</summary>
    public DateTimeOffset? At { get; }

    /// <summary>How exactly it was named; means nothing without an instant.</summary>
    public TimePrecision Precision { get; }

    /// <summary>Why there is no instant.</summary>
    public TimeFailure? Failure { get; }

    /// <summary>Whether there is an instant.</summary>
    [MemberNotNullWhen(true, nameof(At))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsTime => At is not null;

    /// <summary>The words named this instant.</summary>
    public static SpokenTimeResult Of(DateTimeOffset at, TimePrecision precision) => new(at, precision, null);

    /// <summary>The words named none.</summary>
    public static SpokenTimeResult Failed(TimeFailure failure) => new(null, default, failure);
}
