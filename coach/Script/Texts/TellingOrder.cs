namespace DeclineBot.Coach.Script.Texts;

/// <summary>Who hears it, in which order: who made the offer, the referrer, the manager and interviewers; one reason, one day.</summary>
internal static class TellingOrder
{
    public static TextSection Write(Wording wording)
    {
        var first = wording.Decline.Medium == Medium.EmailOnly ? "script.telling-order.first.mail" : "script.telling-order.first.call";
        List<string> lines = [wording.Say(first, ("who", wording.Name ?? wording[$"script.telling-order.who.{Who(wording)}"]))];
        if (wording.IsAgency)
        {
            lines.Add(wording["script.telling-order.agency-next"]);
        }

        if (wording.IsReferral)
        {
            lines.Add(wording.Named("script.telling-order.referrer", wording.Referrer, "referrer"));
        }

        // An agency tells the company itself; going around it is what agencies remember.
        if (!wording.IsAgency)
        {
            lines.Add(wording.Decline.OfferedBy == OfferedBy.HiringManager
                ? wording["script.telling-order.manager.others"]
                : wording.Named("script.telling-order.manager", wording.Manager, "manager"));
        }

        lines.Add(wording["script.telling-order.same"]);
        return new(SectionIds.TellingOrder, SectionKind.Advice, string.Join('\n', lines));
    }

    private static string Who(Wording wording) => wording.Decline.OfferedBy switch
    {
        OfferedBy.Recruiter => "recruiter",
        OfferedBy.Agency => "agency",
        OfferedBy.HiringManager => "hiring-manager",
        OfferedBy.Founder => "founder",
        _ => "unknown",
    };
}
