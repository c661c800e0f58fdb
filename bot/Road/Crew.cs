namespace DeclineBot.Bot.Road;

/// <summary>Tasks that run side by side, so many at most.</summary>
/// <param name="most">How many.</param>
/// <param name="freed">Called when one ends while all were busy.</param>
public sealed class Crew(int most, Action freed)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _idle;
    private int _busy;

    /// <summary>How many more may be started.</summary>
    public int Free => most - Volatile.Read(ref _busy);

    /// <summary>Starts one; its exceptions are its own to handle.</summary>
    public void Start(Func<Task> work)
    {
        lock (_lock)
        {
            _busy++;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            finally
            {
                End();
            }
        });
    }

    /// <summary>Ends when none is running.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            return _busy == 0 ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void End()
    {
        bool wasFull;
        lock (_lock)
        {
            wasFull = _busy-- == most;
            if (_busy == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }
        }

        if (wasFull)
        {
            freed();
        }
    }
}
