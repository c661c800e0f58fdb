namespace DeclineBot.Coach.Script.Texts;

/// <summary>Taking back a yes: by phone, at once, and here an apology is due.</summary>
internal static class Withdrawal
{
    public static TextSection Script(Wording wording) => new(SectionIds.WithdrawalScript, SectionKind.Call, Layout.Write(Layout.CallWords,
        [$"{CallScript.Greeting(wording)} {wording.Say("script.call.decision", ("decision", wording.Scoped("script.withdrawal.decision")))}"],
        [new Part(wording["script.withdrawal.owned"], Rank: 1), wording.Reason, new Part(wording["script.withdrawal.final"], Rank: 2)],
        [wording.Thanks, new Part(wording.ManagerToo, Rank: 3)],
        [new Part(wording["script.withdrawal.help"], Rank: 1), wording.Stay("withdrawal")],
        [new Part(wording["script.withdrawal.writing"], Rank: 2), CallScript.End(wording)]));

    public static TextSection Email(Wording wording) => new(SectionIds.WithdrawalEmail, SectionKind.Mail, Layout.Write(Layout.MailWords,
        [wording.MailGreeting],
        [wording.Scoped("script.withdrawal.confirm"), wording.Reason],
        [wording.Thanks],
        [new Part(wording["script.withdrawal.formal"], Rank: 1), wording.Stay("withdrawal"), new Part(wording["script.withdrawal.search"], Rank: 2)]),
        wording.Say("script.withdrawal.subject", ("offer", wording.Offer)));

    public static TextSection Checks(Wording wording) =>
        new(SectionIds.WithdrawalChecks, SectionKind.Advice, string.Join('\n', wording.Lines("script.withdrawal.checks")));
}
