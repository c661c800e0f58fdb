using System.Globalization;
using System.Text;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>
/// Tells this process at once, and the other replicas by LISTEN and NOTIFY, that there is something new. Others are told
/// after the commit and several things at a time, because NOTIFY within transactions makes them wait for each other; what a crash
/// keeps from being told is found by looking.
/// </summary>
public sealed class PostgresSignals(PostgresDatabase database) : IAsyncDisposable
{
    private const string Channel = "declinebot";
    private const int LongestPayload = 7900;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _self = Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _waiting = new(0, 1);
    private HashSet<StoreSignal> _untold = [];
    private Action<StoreSignal>? _hear;
    private Task _loops = Task.CompletedTask;

    /// <summary>Calls back from now on.</summary>
    public void Listen(Action<StoreSignal> hear)
    {
        lock (_lock)
        {
            if (_hear is null)
            {
                _loops = Task.WhenAll(Task.Run(ListenAsync), Task.Run(TellAsync));
            }

            _hear += hear;
        }
    }

    /// <summary>Says that there is something new.</summary>
    public void Raise(StoreSignal signal)
    {
        Action<StoreSignal>? hear;
        lock (_lock)
        {
            hear = _hear;
            if (hear is not null && _untold.Add(signal) && _untold.Count == 1)
            {
                _waiting.Release();
            }
        }

        hear?.Invoke(signal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loops.ConfigureAwait(false);
        _stopping.Dispose();
        _waiting.Dispose();
    }

    private string Write(StoreSignal signal) =>
        string.Join('\n', _self, ((int)signal.Kind).ToString(CultureInfo.InvariantCulture), signal.Conversation.Channel, signal.Conversation.Id);

    private void Read(string payload)
    {
        if (payload.Split('\n', 4) is [var teller, var kind, var channel, var id] && teller != _self)
        {
            _hear?.Invoke(new StoreSignal((StoreSignalKind)int.Parse(kind, CultureInfo.InvariantCulture), new ConversationKey(channel, id)));
        }
    }

    private Task ListenAsync() => AgainAndAgainAsync(async () =>
    {
        var connection = await database.Source.OpenConnectionAsync(_stopping.Token).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        connection.Notification += (_, told) => Read(told.Payload);
        await connection.RunAsync($"LISTEN {Channel}", [], _stopping.Token).ConfigureAwait(false);
        while (true)
        {
            // A connection that broke silently is found out by using it.
            if (!await connection.WaitAsync(TimeSpan.FromSeconds(30), _stopping.Token).ConfigureAwait(false))
            {
                await connection.RunAsync("SELECT 1", [], _stopping.Token).ConfigureAwait(false);
            }
        }
    });

    private Task TellAsync() => AgainAndAgainAsync(async () =>
    {
        await _waiting.WaitAsync(_stopping.Token).ConfigureAwait(false);
        await Task.Delay(Gathering, _stopping.Token).ConfigureAwait(false);
        HashSet<StoreSignal> telling;
        lock (_lock)
        {
            (telling, _untold) = (_untold, []);
        }

        string[] payloads = [.. telling.Select(Write).Where(payload => Encoding.UTF8.GetByteCount(payload) < LongestPayload)];
        var connection = await database.Source.OpenConnectionAsync(_stopping.Token).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        await connection.QueryAsync($"SELECT pg_notify('{Channel}', payload) FROM unnest($1) payload", [payloads], _ => 0, _stopping.Token).ConfigureAwait(false);
    });

    private async Task AgainAndAgainAsync(Func<Task> work)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                // The database is away: who works with it says so. Here there is nothing to do but to come back.
                await Task.Delay(Pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
