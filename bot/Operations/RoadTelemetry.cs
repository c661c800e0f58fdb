using System.Diagnostics;
using System.Diagnostics.Metrics;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Operations;

/// <summary>What is measured on the road of a turn. Tags are channels, kinds and outcomes; nothing that a person wrote, and nobody's id.</summary>
public sealed class RoadTelemetry : IDisposable
{
    /// <summary>The name of the traces' source and of the metrics' meter.</summary>
    public const string Name = "DeclineBot";

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter;
    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _deliveries;
    private readonly Histogram<double> _waits;
    private StoreMeasure _measure = new(0, null, 0, null, 0);

    /// <summary>The instruments.</summary>
    public RoadTelemetry(IMeterFactory meters, TimeProvider time)
    {
        _meter = meters.Create(Name);
        _turns = _meter.CreateHistogram<double>("declinebot.turn.duration", "s", "How long turns take, from being taken up to their commit.");
        _waits = _meter.CreateHistogram<double>("declinebot.turn.wait", "s", "How long activities waited for their turn.");
        _deliveries = _meter.CreateHistogram<double>("declinebot.delivery.duration", "s", "How long attempts to send take.");
        _meter.CreateObservableGauge("declinebot.inbox.depth", () => _measure.Open, "{activity}", "Activities that wait for their turn.");
        _meter.CreateObservableGauge("declinebot.outbox.depth", () => _measure.Due, "{message}", "Unsent messages whose time has come.");
        _meter.CreateObservableGauge("declinebot.outbox.planned", () => _measure.Planned, "{message}", "Messages whose time hasn't come.");
        _meter.CreateObservableGauge("declinebot.outbox.age", () => Age(time, _measure.OldestDue), "s", "Since when the oldest unsent message has been due.");
    }

    /// <summary>Begins a turn's span; null when nobody listens.</summary>
    public Activity? BeginTurn(string channel, string kind) => _source.StartActivity("turn", ActivityKind.Consumer)?.SetTag("channel", channel).SetTag("kind", kind);

    /// <summary>Begins the span of an attempt to send; null when nobody listens.</summary>
    public Activity? BeginDelivery(string channel) => _source.StartActivity("delivery", ActivityKind.Producer)?.SetTag("channel", channel);

    /// <summary>Notes a turn.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kind">The activity's type.</param>
    /// <param name="outcome">done, retried, apologised or lost.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="waited">How long the activity had waited for it; null when that isn't known.</param>
    public void NoteTurn(string channel, string kind, string outcome, TimeSpan took, TimeSpan? waited)
    {
        _turns.Record(took.TotalSeconds, new("channel", channel), new("kind", kind), new("outcome", outcome));
        if (waited is { } wait)
        {
            _waits.Record(Math.Max(0, wait.TotalSeconds), new KeyValuePair<string, object?>("channel", channel));
        }
    }

    /// <summary>Notes an attempt to send.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="outcome">sent, later, unsure, refused or gone.</param>
    /// <param name="took">How long it took.</param>
    public void NoteDelivery(string channel, string outcome, TimeSpan took) => _deliveries.Record(took.TotalSeconds, new("channel", channel), new("outcome", outcome));

    /// <summary>Notes how much waits in the store.</summary>
    public void NoteStore(StoreMeasure measure) => _measure = measure;

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private static double Age(TimeProvider time, DateTimeOffset? since) => since is { } from ? Math.Max(0, (time.GetUtcNow() - from).TotalSeconds) : 0;
}
