namespace DeclineBot.Coach.Script.Texts;

/// <summary>The note that goes with a connection request: 200 characters at most, so whole parts are left out.</summary>
internal static class LinkedInNote
{
    private const int MaxLength = 200;

    public static TextSection? Write(Wording wording)
    {
        if (wording.Decline.StayInTouch != StayInTouch.LinkedIn)
        {
            return null;
        }

        var stay = wording["script.linkedin-note.stay"];
        string[] greetings = [wording.Named("script.linkedin-note.greeting", wording.Name), wording.Named("script.linkedin-note.greeting", null)];
        IEnumerable<string> abouts = [wording.Scoped("script.linkedin-note.about"), wording.Scoped("script.linkedin-note.about", withBoth: false), wording["script.linkedin-note.about.none"]];
        var note = greetings.SelectMany(_ => abouts, (greeting, about) => greeting + about + stay).First(note => note.Length <= MaxLength);
        return new(SectionIds.LinkedInNote, SectionKind.Message, note);
    }
}
