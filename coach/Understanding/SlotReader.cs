namespace DeclineBot.Coach.Understanding;

/// <summary>Hears what a person says about their offer, in passing or as the answer to a question. It would rather hear nothing than guess.</summary>
public static class SlotReader
{
    /// <summary>Reads an utterance.</summary>
    /// <param name="utterance">What the person typed.</param>
    /// <param name="asked">The slot that they were asked for, or null.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">Where the person is.</param>
    public static Heard Read(string utterance, Slot? asked, DateTimeOffset now, TimeZoneInfo zone)
    {
        var words = new Utterance(utterance, LanguageData.English);
        var names = new NameFinder(words);
        var guard = new Guard(words, names);
        var frames = new FrameReader(words, names);

        var values = ValueReader.Read(words, names, guard, asked, new Decline());
        values = frames.Read(values);
        values = new TimeReader(words, frames.Matches, now, zone).Read(values, asked);
        values = asked switch
        {
            Slot.Offer => OfferAnswer.Read(words, names, values),
            Slot.Who or Slot.HiringManager or Slot.Referrer => NameAnswer.Read(words, names, asked.Value, values),
            _ => values,
        };
        return Heard.Of(asked switch
        {
            // In a reason or a thanks the words mean what they mean to the person; only where they go is worth hearing.
            Slot.Reason => new Decline { Destination = values.Destination },
            Slot.Thanks => new Decline(),
            _ => Settle(values),
        });
    }

    // Who made the offer is the contact; only somebody else is "the hiring manager".
    private static Decline Settle(Decline values) =>
        values is { OfferedBy: OfferedBy.HiringManager, ContactName: null, HiringManagerName: { } manager }
            ? values with { ContactName = manager, HiringManagerName = null }
            : values.HiringManagerName == values.ContactName ? values with { HiringManagerName = null } : values;
}
