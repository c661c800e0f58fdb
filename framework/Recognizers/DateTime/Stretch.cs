using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A length of time as it was said: amounts with their units, largest first.</summary>
internal sealed record Stretch(IReadOnlyList<(double Amount, char Unit)> Pieces)
{
    /// <summary>Whether it is told in days or more.</summary>
    public bool IsOfDays => Pieces.All(piece => !IsOfClock(piece.Unit));

    public string Timex
    {
        get
        {
            var timex = new StringBuilder("P");
            var inClock = false;
            foreach (var (amount, unit) in Pieces)
            {
                if (IsOfClock(unit) && !inClock)
                {
                    timex.Append('T');
                    inClock = true;
                }

                timex.Append((unit == 'F' ? amount * 2 : amount).ToString("0.######", CultureInfo.InvariantCulture));
                timex.Append(unit switch { 'F' => 'W', 'N' => 'M', _ => unit });
            }

            return timex.ToString();
        }
    }

    /// <summary>Its length, a month counted as 30 days and a year as 365.</summary>
    public double Seconds => Pieces.Sum(piece => piece.Amount * SecondsOf(piece.Unit));

    /// <summary>The moment that lies this long after another, or before it; null beyond the calendar.</summary>
    public Moment? From(Moment moment, int direction)
    {
        try
        {
            foreach (var (amount, unit) in Pieces)
            {
                moment = Move(moment, amount * direction, unit);
            }

            return moment.Year is >= Reading.FirstYear and <= Reading.LastYear ? moment : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static Moment Move(Moment moment, double amount, char unit) => unit switch
    {
        'Y' when amount == Math.Floor(amount) => moment.AddYears((int)Math.Clamp(amount, -10000, 10000)),
        'M' when amount == Math.Floor(amount) => moment.AddMonths((int)Math.Clamp(amount, -120000, 120000)),
        _ => moment.AddSeconds(Math.Round(amount * SecondsOf(unit))),
    };

    private static bool IsOfClock(char unit) => unit is 'H' or 'N' or 'S';

    private static double SecondsOf(char unit) => unit switch
    {
        'Y' => 365 * 86400d,
        'M' => 30 * 86400d,
        'W' => 7 * 86400d,
        'F' => 14 * 86400d,
        'D' => 86400d,
        'H' => 3600d,
        'N' => 60d,
        _ => 1d,
    };
}
