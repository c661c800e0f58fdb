namespace DeclineBot.Bot.Road;

/// <summary>Wakes one who waits: at once when it is rung, also when it was rung before the wait, and after a while in any case.</summary>
public sealed class Bell(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _lock = new();
    private bool _isGone;

    /// <summary>Rings.</summary>
    public void Ring()
    {
        lock (_lock)
        {
            if (!_isGone && _rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    /// <summary>Waits for it.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _rung.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isGone = true;
            _rung.Dispose();
        }
    }
}
