namespace DeclineBot.Coach.Script.Texts;

/// <summary>One ready line for each push-back.</summary>
internal static class PushBackLines
{
    public static TextSection Write(Wording wording) => new(SectionIds.PushBacks, SectionKind.Advice, string.Join('\n',
        wording["script.push-backs.change-your-mind"],
        wording["script.push-backs.match-it"],
        wording[$"script.push-backs.which-company.{wording.DestinationKey}"],
        wording["script.push-backs.how-much"],
        ManagerLine(wording),
        wording["script.push-backs.feedback"]));

    // Who has called already, or is the contact anyway, can only call again.
    private static string ManagerLine(Wording wording) => wording switch
    {
        { Decline.Aftermath: Aftermath.ManagerCall } => wording.Named("script.push-backs.second-call", wording.Manager, "manager"),
        { IsCompany: true } => wording.Named("script.push-backs.second-call", wording.Name, "manager"),
        _ => wording.Named("script.push-backs.manager-call", wording.Manager, "manager"),
    };
}
