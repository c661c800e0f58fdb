namespace DeclineBot.Coach.Script.Texts;

/// <summary>The e-mail after the call: it names the call and says the decision again.</summary>
internal static class Confirmation
{
    public static TextSection Write(Wording wording)
    {
        var text = Layout.Write(Layout.MailWords,
            [wording.MailGreeting],
            [wording.Scoped($"script.confirmation.{wording.DestinationKey}"), wording.Reason],
            [wording.Thanks],
            [
                new Part(wording.Referral("mail"), Rank: 3),
                wording.Stay("mail"),
                new Part(wording.IsAgency ? wording.WithCompany("script.confirmation.pass-on") : null, Rank: 1),
                new Part(wording.Search, Rank: 2),
            ]);
        return new(SectionIds.Confirmation, SectionKind.Mail, text, wording.Say("script.confirmation.subject", ("offer", wording.Offer)));
    }
}
