namespace DeclineBot.Coach.Script.Texts;

/// <summary>The note that asks for time. It is no decline.</summary>
internal static class TimeRequest
{
    public static TextSection Write(Wording wording)
    {
        var text = Layout.Write(Layout.MailWords,
            [wording.MailGreeting],
            [wording.Scoped("script.time-request.thanks"), wording["script.time-request.care"]],
            [Ask(wording)],
            [wording["script.time-request.end"]]);
        return new(SectionIds.TimeRequest, SectionKind.Mail, text, wording["script.time-request.subject"]);
    }

    private static string Ask(Wording wording) => (wording.Decline.AnswerBy, wording.Decline.OfferEnds) switch
    {
        ({ } answer, { } end) when answer > end => wording.Say("script.time-request.extend", ("day", wording.Day(answer)), ("end", wording.Day(end))),
        ({ } answer, _) => wording.Say("script.time-request.answer-by", ("day", wording.Day(answer))),
        (null, { } end) => wording.Say("script.time-request.until-end", ("end", wording.Day(end))),
        _ => wording["script.time-request.open"],
    };
}
