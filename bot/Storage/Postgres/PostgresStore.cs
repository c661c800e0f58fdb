namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>The store that any number of replicas share. What it promises stands at <see cref="IStore"/>; how the rows lie, in 001-road.sql.</summary>
public sealed partial class PostgresStore(PostgresDatabase database, PostgresSignals signals, TimeProvider time) : IStore
{
    // Somebody waits for an answer: a platform that gets none sends again.
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(2);

    // Work that has been done and shouldn't be done again: a restart of the database is waited for.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private readonly PostgresClaims _turns = new();
    private readonly PostgresClaims _sendings = new();

    private DateTimeOffset Now => time.GetUtcNow();

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => database.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public void Listen(Action<StoreSignal> hear) => signals.Listen(hear);

    /// <inheritdoc/>
    public Task BeatAsync(string worker, CancellationToken cancellationToken) => Within(Brief, cancellationToken).RunAsync("INSERT INTO worker (name, beat) VALUES ($1, clock_timestamp()) ON CONFLICT (name) DO UPDATE SET beat = excluded.beat", worker);

    /// <inheritdoc/>
    public async Task LeaveAsync(string worker, CancellationToken cancellationToken)
    {
        await Within(Brief, cancellationToken).BatchAsync(batch =>
        {
            batch.Add("UPDATE conversation SET worker = NULL WHERE worker = $1", worker);
            batch.Add("UPDATE conversation SET sender = NULL WHERE sender = $1", worker);
            batch.Add("DELETE FROM worker WHERE name = $1", worker);
        }).ConfigureAwait(false);
        _turns.Forget(worker);
        _sendings.Forget(worker);
    }

    /// <inheritdoc/>
    public Task TrimAsync(DateTimeOffset handledBefore, DateTimeOffset sentBefore, CancellationToken cancellationToken) => Within(Long, cancellationToken).BatchAsync(batch =>
    {
        batch.Add("DELETE FROM inbox WHERE handled < $1", handledBefore);
        batch.Add("DELETE FROM outbox WHERE sent < $1", sentBefore);
        batch.Add("DELETE FROM worker WHERE beat < clock_timestamp() - INTERVAL '1 day'");
    });

    /// <inheritdoc/>
    public async Task<StoreMeasure> MeasureAsync(CancellationToken cancellationToken) => (await Within(Brief, cancellationToken).QueryAsync("""
        SELECT i.open, i.oldest, o.due, o.oldest, (SELECT min(send_at) FROM conversation WHERE stopped IS NULL AND send_at <= $1), o.planned
        FROM (SELECT count(*)::INT AS open, min(received) AS oldest FROM inbox WHERE handled IS NULL) i,
            (SELECT count(*) FILTER (WHERE o.due <= $1 AND c.stopped IS NULL)::INT AS due, min(o.due) FILTER (WHERE o.due <= $1 AND c.stopped IS NULL) AS oldest,
                count(*) FILTER (WHERE o.due > $1)::INT AS planned
            FROM outbox o LEFT JOIN conversation c ON c.channel = o.channel AND c.id = o.conversation WHERE o.sent IS NULL) o
        """,
        [Now],
        row => new StoreMeasure(row.GetInt32(0), row.TimeOrNull(1), row.GetInt32(2), row.TimeOrNull(3), row.TimeOrNull(4), row.GetInt32(5))).ConfigureAwait(false)).Single();

    private PostgresWork Within(TimeSpan patience, CancellationToken cancellationToken) => new(database, patience, cancellationToken);
}
