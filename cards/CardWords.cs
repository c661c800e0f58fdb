using DeclineBot.Coach;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The words for the values of a decline.</summary>
internal static class CardWords
{
    /// <summary>The form in which a time stands in a field: short, and read back as the same instant.</summary>
    private const string FieldFormat = "yyyy-MM-dd HH:mm";

    /// <summary>The words for an enum's value, or null.</summary>
    public static string? Value<T>(this Copy copy, T? value)
        where T : struct, Enum => value is { } known ? copy[$"card.value.{typeof(T).Name}.{known}"] : null;

    /// <summary>The words for a yes or no, or null.</summary>
    public static string? YesNo(this Copy copy, bool? value) => value is { } known ? copy[known ? "card.value.yes" : "card.value.no"] : null;

    /// <summary>The name of a slot ("the reason").</summary>
    public static string NameOf(this Copy copy, Slot slot) => copy[$"card.slot.{slot}"];

    /// <summary>A time as a person reads it, where they are.</summary>
    public static string? Time(this Copy copy, DateTimeOffset? time, TimeZoneInfo zone) =>
        time is { } known ? TimeZoneInfo.ConvertTime(known, zone).ToString(copy["card.time"], copy.Culture) : null;

    /// <summary>A time as it stands in a field, where the person is.</summary>
    public static string? FieldTime(DateTimeOffset? time, string? zoneId)
    {
        if (time is not { } known)
        {
            return null;
        }

        var local = zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? TimeZoneInfo.ConvertTime(known, zone) : known;
        return local.ToString(FieldFormat, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Words in a row ("the reason, the thanks").</summary>
    public static string List(IEnumerable<string> words) => string.Join(", ", words);
}
