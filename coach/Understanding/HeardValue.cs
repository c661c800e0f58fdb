namespace DeclineBot.Coach.Understanding;

/// <summary>Puts a value of the language data ("Medium.Phone") where it belongs.</summary>
internal static class HeardValue
{
    /// <exception cref="InvalidDataException">There is no such value.</exception>
    public static Decline Set(Decline values, string key) => key.Split('.') switch
    {
        // "I decided to accept" is about a standing, and no standing of ours.
        [_, "-"] => values,
        ["Standing", var name] => values with { Standing = Parse<Standing>(name) },
        ["Aftermath", var name] => values with { Aftermath = Parse<Aftermath>(name) },
        ["OfferedBy", var name] => values with { OfferedBy = Parse<OfferedBy>(name) },
        ["Origin", var name] => values with { Origin = Parse<Origin>(name) },
        ["Medium", var name] => values with { Medium = Parse<Medium>(name) },
        ["Destination", var name] => values with { Destination = Parse<Destination>(name) },
        ["StayInTouch", var name] => values with { StayInTouch = Parse<StayInTouch>(name) },
        ["Letter", "Yes"] => values with { LetterCame = true },
        ["Letter", "No"] => values with { LetterCame = false },
        _ => throw new InvalidDataException($"'{key}' is no value."),
    };

    /// <summary>The slot that a value belongs to ("OfferedBy" answers Who).</summary>
    public static string GroupOf(Slot slot) => slot == Slot.Who ? nameof(OfferedBy) : slot.ToString();

    private static T Parse<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) ? value : throw new InvalidDataException($"'{name}' is no {typeof(T).Name}.");
}
