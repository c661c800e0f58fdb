namespace DeclineBot.Coach.Script.Texts;

/// <summary>Ending a silence: the decision in the first line, and one apology for the silence.</summary>
internal static class Silence
{
    public static TextSection Email(Wording wording) => new(SectionIds.SilenceEmail, SectionKind.Mail, Layout.Write(Layout.MailWords,
        [wording.MailGreeting],
        [wording.Decision(inMail: true), wording["script.silence.apology"]],
        [wording.Reason],
        [wording.Thanks],
        [wording.Stay("mail"), new Part(wording.Search, Rank: 1)]),
        wording.Say("script.silence.subject", ("offer", wording.Offer)));

    public static TextSection Script(Wording wording) => new(SectionIds.CallScript, SectionKind.Call, Layout.Write(Layout.CallWords,
        [$"{CallScript.Greeting(wording)} {wording.Say("script.call.decision", ("decision", wording.Decision(inMail: false)))} {wording["script.silence.apology"]}"],
        [wording.Reason],
        [wording.Thanks],
        [wording.Stay("call")],
        [new Part(wording.Search, Rank: 1), CallScript.End(wording)]));
}
