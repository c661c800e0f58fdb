using DeclineBot.Coach.Script.Texts;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Script;

/// <summary>Writes the texts of a decline from what the person said, and from nothing else.</summary>
public sealed class TextsWriter(Copy copy)
{
    private readonly SentenceWords _words = SentenceWords.Load(copy.Culture);

    /// <summary>The texts that the person's path needs, in the order in which they need them.</summary>
    public DeclineTexts Write(Decline decline)
    {
        var wording = new Wording(copy, _words, decline);
        IEnumerable<TextSection?> sections = decline.Standing switch
        {
            Standing.NotYet => [TimeRequest.Write(wording), Guidance.BeforeYouDecide(wording)],
            Standing.AlreadyAccepted =>
            [
                Withdrawal.Checks(wording), Withdrawal.Script(wording), PushBackLines.Write(wording),
                Withdrawal.Email(wording), TellingOrder.Write(wording),
            ],
            Standing.AlreadySaidNo => AfterTheNo(wording),
            _ => decline.Medium == Medium.EmailOnly ? InWriting(wording) : ByCall(wording),
        };
        return new DeclineTexts([.. sections.OfType<TextSection>()]);
    }

    private static IEnumerable<TextSection?> ByCall(Wording wording) =>
    [
        CallScript.Write(wording), PushBackLines.Write(wording), Voicemail.Write(wording), CallRequest.Write(wording), Confirmation.Write(wording),
        ClosingEmail.Write(wording), .. Around(wording),
    ];

    private static IEnumerable<TextSection?> InWriting(Wording wording) =>
    [
        ClosingEmail.Write(wording), CallScript.Write(wording), PushBackLines.Write(wording), Voicemail.Write(wording), CallRequest.Write(wording),
        Confirmation.Write(wording), .. Around(wording),
    ];

    private static IEnumerable<TextSection?> Around(Wording wording) =>
        [LetterReply.Write(wording), LinkedInNote.Write(wording), ReferrerNote.Write(wording), TellingOrder.Write(wording)];

    private static IEnumerable<TextSection?> AfterTheNo(Wording wording) => wording.Decline.Aftermath switch
    {
        Aftermath.ManagerCall => [ManagerCall.Write(wording), PushBackLines.Write(wording)],
        Aftermath.WentSilent when wording.Decline.Medium == Medium.EmailOnly => [Silence.Email(wording)],
        Aftermath.WentSilent => [Silence.Email(wording), Silence.Script(wording), PushBackLines.Write(wording)],
        Aftermath.Reopen => [Guidance.Reopen(wording)],
        _ => [LetterReply.Write(wording), PushBackLines.Write(wording)],
    };
}
