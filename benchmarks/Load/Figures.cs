using System.Globalization;

namespace DeclineBot.Benchmarks.Load;

/// <summary>What a contender's rounds came to.</summary>
internal sealed class Figures
{
    public List<double> Rates { get; } = [];

    public List<double> Halves { get; } = [];

    public List<double> Tails { get; } = [];

    public List<double> Cpu { get; } = [];

    public List<double> Starts { get; } = [];

    public double Memory { get; set; }

    /// <summary>A median with the least and the most.</summary>
    public static string Cell(IReadOnlyList<double> values, string format)
    {
        var sorted = values.Order().ToList();
        return string.Join("", [Text(sorted[sorted.Count / 2]), " (", Text(sorted[0]), "–", Text(sorted[^1]), ")"]);

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Notes a round.</summary>
    /// <param name="times">How long its turns took, in milliseconds.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="cpu">What the contender's processes computed meanwhile, in milliseconds.</param>
    public void Note(IReadOnlyList<double> times, TimeSpan time, double cpu)
    {
        var sorted = times.Order().ToList();
        Rates.Add(sorted.Count / time.TotalSeconds);
        Halves.Add(sorted[sorted.Count / 2]);
        Tails.Add(sorted[sorted.Count * 99 / 100]);
        Cpu.Add(cpu / sorted.Count);
    }
}
