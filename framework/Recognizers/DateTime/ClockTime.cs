using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day as precisely as it was said; ambiguous when it can be before and after noon.</summary>
internal readonly record struct ClockTime(int Hour, int? Minute, int? Second, bool IsAmbiguous)
{
    public string Timex => Minute is null ? Text($"T{Hour:D2}")
        : Second is null ? Text($"T{Hour:D2}:{Minute:D2}")
        : Text($"T{Hour:D2}:{Minute:D2}:{Second:D2}");

    public TimeSpan OfDay => new(Hour, Minute ?? 0, Second ?? 0);

    /// <summary>The times it can be, as said first.</summary>
    public IEnumerable<ClockTime> Readings => !IsAmbiguous ? [this]
        : [this with { IsAmbiguous = false }, this with { Hour = (Hour + 12) % 24, IsAmbiguous = false }];

    /// <summary>The time inside a part of the day: seven in the evening is 19:00, but two in the night 02:00.</summary>
    public ClockTime Within(DayPart part)
    {
        if (!IsAmbiguous)
        {
            return this;
        }

        var hour = part.Code switch
        {
            "TMO" => Hour % 12,
            "TNI" => Hour == 12 ? 0 : Hour < 6 ? Hour : Hour + 12,
            _ => Hour == 12 ? 12 : Hour + 12,
        };
        return this with { Hour = part.Code == "TMO" && Hour == 12 ? 12 : hour, IsAmbiguous = false };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
