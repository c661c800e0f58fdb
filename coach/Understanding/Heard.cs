namespace DeclineBot.Coach.Understanding;

/// <summary>What was heard in an utterance.</summary>
/// <param name="Values">Only what was heard; everything else is null.</param>
/// <param name="Slots">The slots that something was heard about.</param>
public sealed record Heard(Decline Values, IReadOnlyList<Slot> Slots)
{
    internal static Heard Of(Decline values) =>
        new(values, [.. Enum.GetValues<Slot>().Where(slot => IsHeard(values, slot))]);

    // A name or a role alone answers half of its question; it was heard all the same.
    private static bool IsHeard(Decline values, Slot slot) => slot switch
    {
        Slot.Offer => values.Company is not null || values.Role is not null,
        Slot.Who => values.OfferedBy is not null || values.ContactName is not null,
        _ => Interview.IsKnown(values, slot),
    };
}
