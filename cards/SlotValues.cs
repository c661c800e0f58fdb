using DeclineBot.Coach;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Says what is known about a slot in a few words; the words are copy under `slot.{Slot}` and `value.{Slot}`.</summary>
public static class SlotValues
{
    /// <summary>The answer, or null when nothing is known.</summary>
    public static string? Of(Decline decline, Slot slot, TimeZoneInfo zone, Copy copy) => slot switch
    {
        Slot.Standing => Choice(slot, decline.Standing, copy),
        Slot.Aftermath => Choice(slot, decline.Aftermath, copy),
        Slot.Offer => Joined(decline.Company, decline.Role),
        Slot.Who => Joined(decline.ContactName, Choice(slot, decline.OfferedBy, copy)),
        Slot.Origin => Choice(slot, decline.Origin, copy),
        Slot.Medium => Choice(slot, decline.Medium, copy),
        Slot.Decided => Time(decline.DecidedAt, zone, copy),
        Slot.Reason => decline.Reason?.Text,
        Slot.Thanks => decline.Thanks?.Text,
        Slot.StayInTouch => Choice(slot, decline.StayInTouch, copy),
        Slot.AnswerBy => Time(decline.AnswerBy, zone, copy),
        Slot.HiringManager => decline.HiringManagerName,
        Slot.Referrer => decline.ReferrerName,
        Slot.Letter => decline.LetterCame is { } came ? copy[came ? "value.Letter.Yes" : "value.Letter.No"] : null,
        Slot.OfferEnds => Time(decline.OfferEnds, zone, copy),
        Slot.Destination => Choice(slot, decline.Destination, copy),
        Slot.CallAt => Time(decline.CallAt, zone, copy),
        _ => null,
    };

    /// <summary>A point in time as a person says it.</summary>
    public static string TimeOf(DateTimeOffset instant, TimeZoneInfo zone, Copy copy) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(copy["value.time"], copy.Culture);

    private static string? Choice<TChoice>(Slot slot, TChoice? value, Copy copy)
        where TChoice : struct, Enum =>
        value is { } known ? copy[$"value.{slot}.{known}"] : null;

    private static string? Time(DateTimeOffset? instant, TimeZoneInfo zone, Copy copy) =>
        instant is { } known ? TimeOf(known, zone, copy) : null;

    private static string? Joined(string? first, string? second) =>
        (first, second) switch
        {
            (null, _) => second,
            (_, null) => first,
            _ => $"{first}, {second}",
        };
}
