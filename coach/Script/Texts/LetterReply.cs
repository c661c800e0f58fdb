namespace DeclineBot.Coach.Script.Texts;

/// <summary>The same-day answer to an offer letter that comes anyway: three lines at most.</summary>
internal static class LetterReply
{
    public static TextSection Write(Wording wording) => new(SectionIds.LetterReply, SectionKind.Mail, string.Join('\n',
        wording.MailGreeting,
        $"{wording.Scoped("script.letter-reply")} {wording["script.letter-reply.final"]}",
        wording.Search), wording["script.letter-reply.subject"]);
}
