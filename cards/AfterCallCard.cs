using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The next text after the real call, ready to send.</summary>
public static class AfterCallCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "after-call";

    /// <summary>Builds the card.</summary>
    /// <param name="outcome">How the call went.</param>
    /// <param name="texts">The texts, the next one first.</param>
    /// <param name="line">What to say to their push-back, or null.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(CallOutcome outcome, IReadOnlyList<TextSection> texts, string? line, Copy copy) => new(
        copy[$"card.after.{outcome}.title"],
        [
            new Paragraph(copy[$"card.after.{outcome}.what"]),
            .. line is null ? Array.Empty<CardElement>() : [new Quote(line)],
            .. texts.Select((section, at) => new Section(
                section.Id, copy[$"texts.{section.Id}.title"], WithSubject(section, copy), [.. ActionsOf(section, outcome, copy)], IsOpen: at == 0)),
        ],
        outcome is CallOutcome.PushedBack or CallOutcome.ManagerCall ? [new SubmitAction(copy["card.action.practise"], Verbs.Practise)] : [])
    {
        Kind = Kind,
    };

    private static string WithSubject(TextSection section, Copy copy) => section.Subject is null
        ? section.Text
        : $"{copy.Say("card.texts.subject", ("subject", section.Subject))}\n\n{section.Text}";

    private static IEnumerable<CardAction> ActionsOf(TextSection section, CallOutcome outcome, Copy copy)
    {
        yield return new SubmitAction(copy["card.action.copy"], Verbs.CopyText, $"{outcome}_{section.Id}", section.Text);
        if (section.Kind == SectionKind.Mail && MailLink.Create(section.Subject, section.Text) is { } address)
        {
            yield return new LinkAction(copy["card.action.mail"], address);
        }
    }
}
