using System.Diagnostics;
using System.Diagnostics.Metrics;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Operations;

/// <summary>What is measured on the road of a turn. Tags are channels, kinds and outcomes; nothing that a person wrote, and nobody's id.</summary>
public sealed class RoadTelemetry : IDisposable
{
    /// <summary>The name of the traces' source and of the metrics' meter.</summary>
    public const string Name = "DeclineBot";

    // A caller chooses the type; metrics keep a figure for each value of a tag.
    private static readonly HashSet<string> KnownKinds = ["message", "invoke", "conversationUpdate", "installationUpdate", "event", "messageUpdate", "messageReaction"];

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter;
    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _deliveries;
    private StoreMeasure _measure = new(0, null, 0, null, null, 0);

    /// <summary>The instruments.</summary>
    public RoadTelemetry(IMeterFactory meters, TimeProvider time)
    {
        _meter = meters.Create(Name);
        _turns = _meter.CreateHistogram<double>("declinebot.turn.duration", "s", "How long turns take, from being taken up to their commit.");
        _deliveries = _meter.CreateHistogram<double>("declinebot.delivery.duration", "s", "How long attempts to send take.");
        _meter.CreateObservableGauge("declinebot.inbox.depth", () => _measure.Open, "{activity}", "Activities that wait for their turn.");
        _meter.CreateObservableGauge("declinebot.outbox.depth", () => _measure.Due, "{message}", "Unsent messages whose time has come.");
        _meter.CreateObservableGauge("declinebot.outbox.planned", () => _measure.Planned, "{message}", "Messages whose time hasn't come.");
        _meter.CreateObservableGauge("declinebot.outbox.age", () => Age(time, _measure.OldestDue), "s", "Since when the oldest unsent message has been due.");
    }

    /// <summary>Begins a turn's span; null when nobody listens.</summary>
    public Activity? BeginTurn(string channel) => _source.StartActivity("turn", ActivityKind.Consumer)?.SetTag("channel", channel);

    /// <summary>Begins the span of an attempt to send; null when nobody listens.</summary>
    public Activity? BeginDelivery(string channel) => _source.StartActivity("delivery", ActivityKind.Producer)?.SetTag("channel", channel);

    /// <summary>Notes an attempt at a turn, and how long it took.</summary>
    public void NoteTurn(string channel, string kind, TurnResult result, TimeSpan took) =>
        _turns.Record(took.TotalSeconds, new("channel", channel), new("kind", KnownKinds.Contains(kind) ? kind : "other"), new("result", NameOf(result)));

    /// <summary>Notes an attempt to send, and how long it took.</summary>
    public void NoteDelivery(string channel, DeliveryResult result, TimeSpan took) =>
        _deliveries.Record(took.TotalSeconds, new("channel", channel), new("result", NameOf(result)));

    /// <summary>Notes how much waits in the store.</summary>
    public void NoteStore(StoreMeasure measure) => _measure = measure;

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private static string NameOf(TurnResult result) => result switch { TurnResult.Done => "done", TurnResult.Lost => "lost", _ => "failed" };

    private static string NameOf(DeliveryResult result) => result switch
    {
        DeliveryResult.Sent => "sent",
        DeliveryResult.Later => "later",
        DeliveryResult.Unsure => "unsure",
        DeliveryResult.Refused => "refused",
        _ => "gone",
    };

    private static double Age(TimeProvider time, DateTimeOffset? since) => since is { } from ? Math.Max(0, (time.GetUtcNow() - from).TotalSeconds) : 0;
}
