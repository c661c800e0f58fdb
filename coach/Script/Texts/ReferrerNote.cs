namespace DeclineBot.Coach.Script.Texts;

/// <summary>The referrer's own note: the same reason, the same day, and their own thanks.</summary>
internal static class ReferrerNote
{
    public static TextSection? Write(Wording wording)
    {
        if (!wording.IsReferral)
        {
            return null;
        }

        // The referrer isn't the company, whoever made the offer.
        var outside = wording.For(wording.Decline with { OfferedBy = null });
        var text = Layout.Write(Layout.MailWords,
            [$"{wording.Named("script.referrer-note.greeting", wording.Referrer)} {outside.Decision(inMail: true)}", wording.Reason],
            [
                wording["script.referrer-note.thanks"],
                new Part(wording.Named("script.referrer-note.same-day", wording.Name, "contact"), Rank: 1),
            ]);
        return new(SectionIds.ReferrerNote, SectionKind.Message, text);
    }
}
