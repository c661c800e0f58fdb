namespace DeclineBot.Coach;

/// <summary>Which questions a decline needs, in which order, and which are still open.</summary>
public static class Interview
{
    /// <summary>Every question that the person's path asks, in order. Nine at most.</summary>
    public static IReadOnlyList<Slot> Questions(Decline decline) => decline switch
    {
        { Standing: null } => [Slot.Standing],
        { Standing: Standing.NotYet } => [Slot.Standing, Slot.Offer, Slot.Who, Slot.AnswerBy],
        { Standing: Standing.AlreadyAccepted } =>
            [Slot.Standing, Slot.Offer, Slot.Who, Slot.Medium, Slot.Reason, Slot.Thanks],
        { Standing: Standing.AlreadySaidNo, Aftermath: null } => [Slot.Standing, Slot.Aftermath],
        { Standing: Standing.AlreadySaidNo, Aftermath: Aftermath.ManagerCall or Aftermath.WentSilent } =>
            [Slot.Standing, Slot.Aftermath, Slot.Offer, Slot.Who, Slot.Reason, Slot.Thanks],
        { Standing: Standing.AlreadySaidNo } => [Slot.Standing, Slot.Aftermath, Slot.Offer, Slot.Who],
        _ =>
        [
            Slot.Standing, Slot.Offer, Slot.Who, Slot.Origin, Slot.Medium,
            Slot.Decided, Slot.Reason, Slot.Thanks, Slot.StayInTouch,
        ],
    };

    /// <summary>The next open question, or null when the texts can be written.</summary>
    public static Slot? Next(Decline decline)
    {
        foreach (var slot in Questions(decline))
        {
            if (!IsSettled(decline, slot))
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>Whether a question is answered, and where it is a text, read by the coach; or skipped.</summary>
    public static bool IsSettled(Decline decline, Slot slot) =>
        decline.Skipped.Contains(slot) || slot switch
        {
            Slot.Reason => decline.Reason is { Settled: true },
            Slot.Thanks => decline.Thanks is { Settled: true },
            _ => IsKnown(decline, slot),
        };

    /// <summary>Whether something is known about a slot.</summary>
    public static bool IsKnown(Decline decline, Slot slot) => slot switch
    {
        Slot.Standing => decline.Standing is not null,
        Slot.Aftermath => decline.Aftermath is not null,
        Slot.Offer => decline.Company is not null,
        Slot.Who => decline.OfferedBy is not null,
        Slot.Origin => decline.Origin is not null,
        Slot.Medium => decline.Medium is not null,
        Slot.Decided => decline.DecidedAt is not null,
        Slot.Reason => decline.Reason is not null,
        Slot.Thanks => decline.Thanks is not null,
        Slot.StayInTouch => decline.StayInTouch is not null,
        Slot.AnswerBy => decline.AnswerBy is not null,
        Slot.HiringManager => decline.HiringManagerName is not null,
        Slot.Referrer => decline.ReferrerName is not null,
        Slot.Letter => decline.LetterCame is not null,
        Slot.OfferEnds => decline.OfferEnds is not null,
        Slot.Destination => decline.Destination is not null,
        Slot.CallAt => decline.CallAt is not null,
        _ => false,
    };

    /// <summary>Only the standing cannot be skipped: everything else depends on it.</summary>
    public static bool CanSkip(Slot slot) => slot is not (Slot.Standing or Slot.Aftermath);
}
