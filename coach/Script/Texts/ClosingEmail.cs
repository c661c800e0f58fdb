namespace DeclineBot.Coach.Script.Texts;

/// <summary>The whole decline in writing, for when no call is possible.</summary>
internal static class ClosingEmail
{
    public static TextSection Write(Wording wording)
    {
        var isUsual = wording.Decline.Medium == Medium.EmailOnly;
        var text = Layout.Write(Layout.MailWords,
            [wording.MailGreeting],
            [
                wording.Decision(inMail: true), wording.Reason,
                new Part(wording["script.real-decision.mail"], Rank: 4),
                isUsual ? default : new Part(wording["script.closing-email.rather-call"], Rank: 3),
            ],
            [wording.Thanks, new Part(wording.ManagerToo, Rank: 4)],
            [
                new Part(wording.Referral("mail"), Rank: 3),
                new Part(isUsual ? wording["script.closing-email.offer-call"] : null, Rank: 1),
                wording.Stay("mail"),
                new Part(wording.IsAgency ? wording.WithCompany("script.closing-email.pass-on") : null, Rank: 1),
                new Part(wording.Search, Rank: 2),
            ]);
        return new(SectionIds.ClosingEmail, SectionKind.Mail, text, wording.Say("script.closing-email.subject", ("offer", wording.Offer)));
    }
}
