namespace DeclineBot.Coach.Script.Texts;

/// <summary>The short e-mail that asks for a call. It holds neither the decline nor the reason.</summary>
internal static class CallRequest
{
    public static TextSection Write(Wording wording)
    {
        var open = wording.Decline.CallAt is { } at
            ? wording.Say("script.call-request.planned", ("moment", wording.Moment(at)))
            : wording["script.call-request.open"];
        var how = wording[wording.Decline.CallAt is null ? "script.call-request.how" : "script.call-request.how-planned"];
        var text = Layout.Write(Layout.MailWords,
            [wording.MailGreeting],
            [open, wording.Say("script.call-request.why", ("offer", wording.Offer)), how],
            [wording["script.call-request.end"]]);
        return new(SectionIds.CallRequest, SectionKind.Mail, text, wording.Say("script.call-request.subject.offer", ("offer", wording.Offer)));
    }
}
