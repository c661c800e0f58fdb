using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A part of the day in whole hours, or its first or second half.</summary>
internal sealed record DayPart(string Code, int From, int To, string? Mod)
{
    public TimeSpan Start => TimeSpan.FromHours(Mod == "end" ? Middle : From);

    public TimeSpan End => Mod == "start" ? TimeSpan.FromHours(Middle) : To == 24 ? new TimeSpan(23, 59, 59) : TimeSpan.FromHours(To);

    private int Middle => (From + To) / 2;

    public static DayPart Parse(string row, string? mod)
    {
        var parts = row.Split(' ');
        return new DayPart(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), mod);
    }
}
