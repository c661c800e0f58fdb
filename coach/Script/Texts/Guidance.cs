namespace DeclineBot.Coach.Script.Texts;

/// <summary>The advice for those whom a decline would not help now.</summary>
internal static class Guidance
{
    public static TextSection BeforeYouDecide(Wording wording) => Of(SectionIds.BeforeYouDecide, wording, "script.before-you-decide.items");

    public static TextSection Reopen(Wording wording) => Of(SectionIds.ReopenAdvice, wording, "script.reopen-advice.items");

    private static TextSection Of(string id, Wording wording, string items) => new(id, SectionKind.Advice, string.Join('\n', wording.Lines(items)));
}
