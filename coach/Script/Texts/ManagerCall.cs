namespace DeclineBot.Coach.Script.Texts;

/// <summary>What to say when the hiring manager calls after the no: the same structure, and no opening.</summary>
internal static class ManagerCall
{
    public static TextSection Write(Wording wording)
    {
        var decline = wording.Decline;
        var heard = decline.OfferedBy == OfferedBy.HiringManager ? wording
            : wording.For(decline with { OfferedBy = OfferedBy.HiringManager, ContactName = decline.HiringManagerName });
        return new(SectionIds.ManagerCall, SectionKind.Call, Layout.Write(Layout.CallWords,
            [$"{heard.Named("script.manager-call.greeting", heard.Name)} {heard.Decision(inMail: false)}"],
            [heard.Reason, heard["script.manager-call.final"]],
            [heard.Thanks],
            [heard.Stay("call")],
            [heard.Named("script.manager-call.end", heard.Name)]));
    }
}
