namespace DeclineBot.Bot.Road;

/// <summary>Tasks that run side by side, so many at most. One that hangs may step aside: it goes on, and another may be started in its place.</summary>
/// <param name="most">How many.</param>
/// <param name="freed">Called when a place is free after all were taken.</param>
public sealed class Crew(int most, Action freed)
{
    // Each holds a message in memory.
    private const int MostAside = 2000;

    private readonly Lock _lock = new();
    private TaskCompletionSource? _idle;
    private int _busy;
    private int _running;

    /// <summary>How many more may be started.</summary>
    public int Free => most - Volatile.Read(ref _busy);

    /// <summary>Starts one; its exceptions are its own to handle. It is given how to step aside.</summary>
    public void Start(Func<Action, Task> work)
    {
        lock (_lock)
        {
            _busy++;
            _running++;
        }

        _ = Task.Run(async () =>
        {
            var hasPlace = true;
            try
            {
                await work(() => hasPlace = hasPlace && !StepAside()).ConfigureAwait(false);
            }
            finally
            {
                End(hasPlace);
            }
        });
    }

    /// <summary>Ends when none is running, aside or not.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            return _running == 0 ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private bool StepAside()
    {
        bool wasFull;
        lock (_lock)
        {
            if (_running - _busy >= MostAside)
            {
                return false;
            }

            wasFull = _busy-- == most;
        }

        Tell(wasFull);
        return true;
    }

    private void End(bool hasPlace)
    {
        var wasFull = false;
        lock (_lock)
        {
            wasFull = hasPlace && _busy-- == most;
            if (--_running == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }
        }

        Tell(wasFull);
    }

    private void Tell(bool wasFull)
    {
        if (wasFull)
        {
            freed();
        }
    }
}
