namespace DeclineBot.Coach;

/// <summary>The changes that a conversation makes to a decline. Each returns a new one with a higher revision.</summary>
public static class DeclineEdits
{
    /// <summary>Applies a change and counts it.</summary>
    public static Decline Change(this Decline decline, Func<Decline, Decline> change) =>
        change(decline) with { Revision = decline.Revision + 1 };

    /// <summary>Notes that a question was asked and answered, so that `back` can return to it.</summary>
    public static Decline Answered(this Decline decline, Slot slot) =>
        decline with
        {
            Asked = [.. decline.Asked.Where(asked => asked != slot), slot],
            Skipped = [.. decline.Skipped.Where(skipped => skipped != slot)],
        };

    /// <summary>Leaves a question out.</summary>
    public static Decline Skip(this Decline decline, Slot slot) =>
        decline.Change(d => d.Without(slot).Answered(slot) with { Skipped = [.. d.Skipped.Where(s => s != slot), slot] });

    /// <summary>Forgets the answer to a question, so that it is asked again.</summary>
    public static Decline Reopen(this Decline decline, Slot slot) =>
        decline.Change(d => d.Without(slot));

    /// <summary>Takes over what was said in passing, where nothing is known yet.</summary>
    public static Decline Adopt(this Decline decline, Decline heard) =>
        decline with
        {
            Standing = decline.Standing ?? heard.Standing,
            Aftermath = decline.Aftermath ?? heard.Aftermath,
            Company = decline.Company ?? heard.Company,
            Role = decline.Role ?? heard.Role,
            OfferedBy = decline.OfferedBy ?? heard.OfferedBy,
            ContactName = decline.ContactName ?? heard.ContactName,
            Origin = decline.Origin ?? heard.Origin,
            ReferrerName = decline.ReferrerName ?? heard.ReferrerName,
            Medium = decline.Medium ?? heard.Medium,
            DecidedAt = decline.DecidedAt ?? heard.DecidedAt,
            Reason = decline.Reason ?? heard.Reason,
            Thanks = decline.Thanks ?? heard.Thanks,
            StayInTouch = decline.StayInTouch ?? heard.StayInTouch,
            AnswerBy = decline.AnswerBy ?? heard.AnswerBy,
            HiringManagerName = decline.HiringManagerName ?? heard.HiringManagerName,
            LetterCame = decline.LetterCame ?? heard.LetterCame,
            OfferEnds = decline.OfferEnds ?? heard.OfferEnds,
            Destination = decline.Destination ?? heard.Destination,
            CallAt = decline.CallAt ?? heard.CallAt,
            TimeZone = heard.TimeZone ?? decline.TimeZone,
        };

    /// <summary>Takes over what was said to correct an answer: of the slot it names, what was known goes.</summary>
    public static Decline Correct(this Decline decline, Decline heard, IEnumerable<Slot> slots) =>
        slots.Aggregate(decline, (known, slot) => slot switch
        {
            Slot.Offer => known with { Company = heard.Company ?? known.Company, Role = heard.Role ?? known.Role },
            Slot.Who => known with { OfferedBy = heard.OfferedBy ?? known.OfferedBy, ContactName = heard.ContactName ?? known.ContactName },
            _ => known.Without(slot),
        }).Adopt(heard);

    private static Decline Without(this Decline decline, Slot slot)
    {
        var open = decline with
        {
            Asked = [.. decline.Asked.Where(asked => asked != slot)],
            Skipped = [.. decline.Skipped.Where(skipped => skipped != slot)],
        };
        return slot switch
        {
            Slot.Standing => open with { Standing = null, Aftermath = null },
            Slot.Aftermath => open with { Aftermath = null },
            Slot.Offer => open with { Company = null, Role = null },
            Slot.Who => open with { OfferedBy = null, ContactName = null },
            Slot.Origin => open with { Origin = null, ReferrerName = null },
            Slot.Medium => open with { Medium = null },
            Slot.Decided => open with { DecidedAt = null },
            Slot.Reason => open with { Reason = null },
            Slot.Thanks => open with { Thanks = null },
            Slot.StayInTouch => open with { StayInTouch = null },
            Slot.AnswerBy => open with { AnswerBy = null },
            Slot.HiringManager => open with { HiringManagerName = null },
            Slot.Referrer => open with { ReferrerName = null },
            Slot.Letter => open with { LetterCame = null },
            Slot.OfferEnds => open with { OfferEnds = null },
            Slot.Destination => open with { Destination = null },
            Slot.CallAt => open with { CallAt = null },
            _ => open,
        };
    }
}
