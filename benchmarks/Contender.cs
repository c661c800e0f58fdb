using System.Diagnostics;
using System.Globalization;

namespace DeclineBot.Benchmarks;

/// <summary>A process that runs rounds, and how long they took.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process _process;
    private readonly Dictionary<string, List<double>> _rounds = [];

    public Contender(string name, string program, params IEnumerable<string> arguments)
    {
        Name = name;
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    public string Name { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    public async Task RunAsync(string measure, bool counts)
    {
        await _process.StandardInput.WriteLineAsync(measure);
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{Name} ended in {measure}.");
        if (counts && double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var microseconds))
        {
            (_rounds.TryGetValue(measure, out var rounds) ? rounds : _rounds[measure] = []).Add(microseconds);
        }
    }

    /// <summary>The quartiles of a measure's rounds in microseconds; null when this contender has no such measure.</summary>
    public (double Low, double Median, double High)? Of(string measure)
    {
        if (!_rounds.TryGetValue(measure, out var rounds))
        {
            return null;
        }

        rounds.Sort();
        return (rounds[rounds.Count / 4], rounds[rounds.Count / 2], rounds[rounds.Count * 3 / 4]);
    }
}
