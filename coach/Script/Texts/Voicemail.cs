namespace DeclineBot.Coach.Script.Texts;

/// <summary>A request to call back. It never holds the decline.</summary>
internal static class Voicemail
{
    public static TextSection Write(Wording wording) => new(SectionIds.Voicemail, SectionKind.Call, string.Join(' ',
        wording.Named("script.voicemail.greeting", wording.Name),
        wording.Say("script.voicemail.ask", ("offer", wording.Offer)),
        wording["script.voicemail.when"],
        wording["script.voicemail.end"]));
}
