namespace DeclineBot.Coach.Script.Texts;

/// <summary>What to say on the call: the decision first, one reason, one thanks, the ask to stay in touch, and a way to hang up.</summary>
internal static class CallScript
{
    public static TextSection Write(Wording wording) =>
        new(SectionIds.CallScript, SectionKind.Call, wording.IsCold ? Brief(wording) : Full(wording));

    private static string Full(Wording wording) => Layout.Write(Layout.CallWords,
        [Opening(wording)],
        [wording.Reason, Deciding(wording), new Part(wording["script.real-decision.call"], Rank: 1)],
        [wording.Thanks, new Part(wording.ManagerToo, Rank: 3)],
        [new Part(wording.Referral("call"), Rank: 1)],
        [wording.Stay("call")],
        [new Part(PassOn(wording), Rank: 1), new Part(wording["script.call.writing.plain"], Rank: 3), new Part(wording.Search, Rank: 4), End(wording)]);

    // Somebody who was approached cold owes a clear answer, not a long one.
    private static string Brief(Wording wording) => Layout.Write(Layout.CallWords,
        [Opening(wording)],
        [wording.Reason, Deciding(wording)],
        [wording.Thanks, new Part(wording.ManagerToo, Rank: 3)],
        [wording.Stay("brief")],
        [
            new Part(PassOn(wording), Rank: 1), new Part(wording["script.call.writing.brief"], Rank: 2),
            new Part(wording.IsFarewell ? wording.Search : null, Rank: 1), End(wording),
        ]);

    private static string Opening(Wording wording) =>
        $"{Greeting(wording)} {wording.Say("script.call.decision", ("decision", wording.Decision(inMail: false)))}";

    internal static string Greeting(Wording wording) => wording.Named(wording.Decline.Medium switch
    {
        Medium.Video => "script.call.greeting.video",
        Medium.EmailOnly => "script.call.greeting.email-only",
        _ => "script.call.greeting.phone",
    }, wording.Name);

    internal static string End(Wording wording) => wording.Named("script.call.end", wording.Name);

    // "It comes down to …" has said it already.
    private static Part Deciding(Wording wording) =>
        wording.Reason is { } reason && WordCount.Of(reason) <= 25
            && !reason.Contains("comes down to", StringComparison.OrdinalIgnoreCase) && !reason.Contains("decid", StringComparison.OrdinalIgnoreCase)
            && !reason.Contains("reason", StringComparison.OrdinalIgnoreCase)
            ? new Part(wording["script.reason.deciding"], Rank: 2)
            : default;

    private static string? PassOn(Wording wording) => wording.IsAgency ? wording.WithCompany("script.call.pass-on") : null;
}
