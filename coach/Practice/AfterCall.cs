using System.Globalization;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Practice;

/// <summary>What to send after the real call, whatever came of it.</summary>
public sealed class AfterCall(TextsWriter writer, Copy copy)
{
    /// <summary>The id of the kind second no.</summary>
    public const string SecondNo = "second-no";

    private readonly SentenceWords _words = SentenceWords.Load(copy.Culture);
    private readonly IReadOnlyList<(string Phrase, CallOutcome Outcome)> _phrases =
    [
        .. PracticeFiles.Read<Dictionary<CallOutcome, string[]>>("outcomes", copy.Culture)
            .SelectMany(outcome => outcome.Value.Select(phrase => (phrase, outcome.Key))),
    ];

    /// <summary>How it went, in the person's own words; null when none of the five is in them. The first one named decides.</summary>
    public CallOutcome? Read(string text)
    {
        var plain = $" {text.ToLower(CultureInfo.InvariantCulture).Replace('’', '\'')} ";
        return _phrases
            .Select(phrase => (At: plain.IndexOf(phrase.Phrase, StringComparison.Ordinal), phrase.Phrase.Length, Outcome: (CallOutcome?)phrase.Outcome))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At).ThenByDescending(found => found.Length)
            .FirstOrDefault().Outcome;
    }

    /// <summary>The texts for it, the next one first.</summary>
    public IReadOnlyList<TextSection> Write(Decline decline, CallOutcome outcome)
    {
        var call = decline with { Standing = Standing.Decided, Medium = decline.Medium == Medium.EmailOnly ? null : decline.Medium };
        var said = decline with { Standing = Standing.AlreadySaidNo };
        return outcome switch
        {
            CallOutcome.SaidIt => Pick(call, SectionIds.Confirmation, SectionIds.LinkedInNote),
            CallOutcome.NoAnswer => Pick(call, SectionIds.Voicemail, SectionIds.ClosingEmail),
            CallOutcome.LetterCame => Pick(said with { Aftermath = Aftermath.LetterAnyway }, SectionIds.LetterReply),
            CallOutcome.ManagerCall => Pick(said with { Aftermath = Aftermath.ManagerCall }, SectionIds.ManagerCall),
            _ => [Second(decline)],
        };
    }

    private TextSection[] Pick(Decline decline, params IEnumerable<string> ids)
    {
        var texts = writer.Write(decline);
        return [.. ids.Select(texts.Find).OfType<TextSection>()];
    }

    // Their question deserves an answer, and the answer is the old one: no new reason, nothing to take up.
    private TextSection Second(Decline decline)
    {
        var wording = new Wording(copy, _words, decline);
        return new(SecondNo, SectionKind.Mail, string.Join("\n\n",
            wording.MailGreeting,
            $"{wording.Scoped("script.second-no.decision")} {copy["script.second-no.final"]}",
            string.Join(' ', new[] { wording.Stay("mail"), wording.Search }.OfType<string>())), copy["script.second-no.subject"]);
    }
}
