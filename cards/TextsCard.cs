using DeclineBot.Coach;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The texts that a person leaves with, a section each; the first is open.</summary>
public static class TextsCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "texts";

    /// <summary>Builds the card.</summary>
    /// <param name="decline">What the texts were made from.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">Where the person is.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(Decline decline, DeclineTexts texts, DateTimeOffset now, TimeZoneInfo zone, Copy copy)
    {
        var hasCall = texts.Sections.Any(section => section.Kind == SectionKind.Call);
        var clock = ClockLine.Of(decline, now, zone, copy);
        return new(
            copy["card.texts.title"],
            [
                .. clock is null ? Array.Empty<CardElement>() : [new Paragraph(clock)],
                new Note(copy[texts.Sections[0].Kind == SectionKind.Call ? "card.texts.call" : "card.texts.write"]),
                .. texts.Sections.Select((section, index) => Of(section, isOpen: index == 0, copy)),
            ],
            [
                .. decline.Standing == Standing.NotYet ? Array.Empty<CardAction>() : [new SubmitAction(copy["card.action.practise"], Verbs.Practise)],
                .. hasCall ? [new SubmitAction(copy["card.action.calendar"], Verbs.Calendar)] : Array.Empty<CardAction>(),
                new SubmitAction(copy["card.action.edit"], Verbs.Edit),
            ])
        {
            Kind = Kind,
            Revision = decline.Revision,
            };
    }

    private static Section Of(TextSection section, bool isOpen, Copy copy) => new(
        section.Id, copy[$"texts.{section.Id}.title"], WithSubject(section, copy), [.. Actions(section, copy)], isOpen)
    {
        Note = section.Kind == SectionKind.Call ? ReadingLine.Of(section.Text, copy) : null,
    };

    private static string WithSubject(TextSection section, Copy copy) => section.Subject is null
        ? section.Text
        : $"{copy.Say("card.texts.subject", ("subject", section.Subject))}\n\n{section.Text}";

    // Advice is read, not sent, so nobody needs to copy it.
    private static IEnumerable<CardAction> Actions(TextSection section, Copy copy)
    {
        if (section.Kind != SectionKind.Advice)
        {
            yield return new SubmitAction(copy["card.action.copy"], Verbs.CopyText, section.Id, section.Text);
        }

        if (section.Kind == SectionKind.Mail && MailLink.Create(section.Subject, section.Text) is { } address)
        {
            yield return new LinkAction(copy["card.action.mail"], address);
        }
    }
}
