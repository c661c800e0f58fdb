using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DeclineBot.Durability.Host;

/// <summary>Writes down every span and every measurement that anything in this process makes, with all that hangs on them.</summary>
internal sealed class Witness : IDisposable
{
    private readonly BlockingCollection<string> _lines = [];
    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements = new();
    private readonly Timer _looks;

    private Witness(string path)
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        Measure<byte>();
        Measure<short>();
        Measure<int>();
        Measure<long>();
        Measure<float>();
        Measure<double>();
        Measure<decimal>();
        _measurements.Start();
        _looks = new Timer(_ => _measurements.RecordObservableInstruments(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        new Thread(() => Write(path)) { IsBackground = true }.Start();
    }

    /// <summary>A witness that writes to a file; none where no file is named.</summary>
    public static Witness? Open(string? path) => string.IsNullOrEmpty(path) ? null : new Witness(path);

    public void Dispose()
    {
        _looks.Dispose();
        _measurements.Dispose();
        _spans.Dispose();
        _lines.CompleteAdding();
    }

    private void Measure<T>()
        where T : struct => _measurements.SetMeasurementEventCallback<T>((instrument, value, tags, _) =>
            Add($"metric {instrument.Meter.Name}/{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));

    private void Note(Activity span) => Add(
        $"span {span.Source.Name}/{span.OperationName} {span.DisplayName} {span.Status} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {span.TraceStateString} "
        + string.Join(' ', span.Events.Select(happening => $"{happening.Name} {string.Join(' ', happening.Tags)}")));

    private void Add(string line)
    {
        try
        {
            _lines.TryAdd(line);
        }
        catch (InvalidOperationException)
        {
            // The end.
        }
    }

    private void Write(string path)
    {
        using var writer = new StreamWriter(path, append: true) { AutoFlush = true };
        foreach (var line in _lines.GetConsumingEnumerable())
        {
            writer.WriteLine(line);
        }
    }
}
