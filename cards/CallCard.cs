using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Shows when the call is and offers to put it into a calendar.</summary>
public static class CallCard
{
    /// <summary>Builds the card.</summary>
    /// <param name="start">When the call begins, in the person's zone.</param>
    /// <param name="link">What opens it in a calendar.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(DateTimeOffset start, Uri link, Copy copy) => new(
        copy["call.title"],
        [
            new Paragraph(copy.Say("call.when", ("when", start.ToString("dddd d MMMM, HH:mm", copy.Culture)))),
            new Note(copy["call.note"]),
        ],
        [new LinkAction(copy["action.addToCalendar"], link)])
    {
        Kind = "call",
    };
}
