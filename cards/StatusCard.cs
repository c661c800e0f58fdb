using DeclineBot.Coach;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>What is known, how much of the 48 hours is left, and what is still open.</summary>
public static class StatusCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "status";

    /// <summary>Builds the card.</summary>
    /// <param name="decline">What is known.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">Where the person is.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(Decline decline, DateTimeOffset now, TimeZoneInfo zone, Copy copy)
    {
        var rows = Rows(decline, zone, copy);
        var open = Interview.Questions(decline).Where(slot => !Interview.IsSettled(decline, slot)).ToArray();
        return new(
            copy["card.status.title"],
            [
                .. Line(ClockLine.Of(decline, now, zone, copy), text => new Paragraph(text)),
                rows is [] ? new Paragraph(copy["card.status.nothing"]) : new Facts(rows),
                new Note(open is []
                    ? copy["card.status.ready"]
                    : copy.Say("card.status.open", ("slots", Names(open, copy)))),
                .. Line(Skipped(decline, copy), text => new Note(text)),
            ],
            [
                open is [] ? new SubmitAction(copy["card.action.texts"], Verbs.Texts) : new SubmitAction(copy["card.action.continue"], Verbs.Prepare),
                .. rows is [] ? Array.Empty<CardAction>() : [new SubmitAction(copy["card.action.edit"], Verbs.Edit)],
                new SubmitAction(copy["card.action.form"], Verbs.Form),
                .. rows is [] ? Array.Empty<CardAction>() : [new SubmitAction(copy["card.action.startOver"], Verbs.StartOver)],
            ])
        {
            Kind = Kind,
            Revision = decline.Revision,
            };
    }

    private static IEnumerable<CardElement> Line(string? text, Func<string, CardElement> element) => text is null ? [] : [element(text)];

    private static string? Skipped(Decline decline, Copy copy) => decline.Skipped is []
        ? null
        : copy.Say("card.status.skipped", ("slots", Names(decline.Skipped, copy)));

    private static string Names(IEnumerable<Slot> slots, Copy copy) => string.Join(" · ", slots.Select(slot => copy[$"slot.{slot}"]));

    private static Fact[] Rows(Decline decline, TimeZoneInfo zone, Copy copy) =>
    [
        .. from slot in Enum.GetValues<Slot>()
           let value = SlotValues.Of(decline, slot, zone, copy)
           where value is not null
           select new Fact(copy[$"slot.{slot}"], value),
    ];
}
