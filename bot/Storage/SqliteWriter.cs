using System.Collections.Concurrent;
using DeclineBot.Bot.Settings;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <summary>
/// The one writer of the file. Writes queue here and many are committed together: one wait for the disk for all of them.
/// When one of them throws, all are undone and run again, each with a savepoint of its own: then that one undoes itself alone.
/// </summary>
public sealed class SqliteWriter : IDisposable
{
    // More together doesn't gain much and lets the first ones wait.
    private const int Most = 256;

    private readonly BlockingCollection<Job> _queue = [];
    private readonly SqliteSession _session;
    private readonly Thread _thread;

    /// <summary>A writer on an open connection, which it owns.</summary>
    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _thread = new Thread(Run) { IsBackground = true, Name = "store" };
        _thread.Start();
    }

    /// <summary>Writes. The task ends when the write has been committed and survives a crash.</summary>
    /// <param name="write">What to do to the file, and nothing else: an exception undoes it, and it may be run again.</param>
    /// <param name="committed">What to do next, after the commit and before any other write.</param>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> write, Action<T>? committed = null)
    {
        var job = new Job<T>(write, committed);
        try
        {
            _queue.Add(job);
        }
        catch (InvalidOperationException stopped)
        {
            return Task.FromException<T>(new StoreUnavailableException(HostCopy.English["storage.closed"], stopped));
        }

        return job.Task;
    }

    /// <summary>Says that the store failed: why, without anything that a person wrote.</summary>
    public static StoreUnavailableException Unavailable(SqliteException cause) =>
        new(HostCopy.English.Say("storage.unavailable", ("cause", cause.Message)), cause);

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<Job>(Most);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < Most && _queue.TryTake(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Job> batch)
    {
        try
        {
            if (!TryRun(batch))
            {
                RunApart(batch);
            }

            _session.Run("COMMIT");
        }
        catch (Exception failure)
        {
            var told = Told(failure);
            Undo();
            batch.ForEach(job => job.Fail(told));
            return;
        }

        batch.ForEach(job => job.Complete());
    }

    // Savepoints cost a copy of every page that is written, and hardly any write throws.
    private bool TryRun(List<Job> batch)
    {
        _session.Run("BEGIN IMMEDIATE");
        try
        {
            batch.ForEach(job => job.Run(_session));
            return true;
        }
        catch (Exception) when (batch.Count > 1)
        {
            Undo();
            return false;
        }
    }

    private void RunApart(List<Job> batch)
    {
        _session.Run("BEGIN IMMEDIATE");
        foreach (var job in batch)
        {
            _session.Run("SAVEPOINT job");
            try
            {
                job.Run(_session);
                _session.Run("RELEASE job");
            }
            catch (Exception failure) when (!_session.IsIdle)
            {
                _session.Run("ROLLBACK TO job");
                _session.Run("RELEASE job");
                job.Spoil(Told(failure));
            }
        }
    }

    private static Exception Told(Exception failure) => failure is SqliteException cause ? Unavailable(cause) : failure;

    private void Undo()
    {
        try
        {
            if (!_session.IsIdle)
            {
                _session.Run("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // Already undone by SQLite itself.
        }
    }

    private abstract class Job
    {
        public abstract void Run(SqliteSession session);

        // It failed by itself; the others of its batch go on.
        public abstract void Spoil(Exception failure);

        public abstract void Fail(Exception failure);

        public abstract void Complete();
    }

    private sealed class Job<T>(Func<SqliteSession, T> write, Action<T>? committed) : Job
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;
        private Exception? _failure;

        public Task<T> Task => _outcome.Task;

        public override void Run(SqliteSession session) => _result = write(session);

        public override void Spoil(Exception failure) => _failure = failure;

        public override void Fail(Exception failure) => _outcome.TrySetException(_failure ?? failure);

        public override void Complete()
        {
            if (_failure is not null)
            {
                _outcome.TrySetException(_failure);
                return;
            }

            try
            {
                committed?.Invoke(_result);
                _outcome.TrySetResult(_result);
            }
            catch (Exception failure)
            {
                _outcome.TrySetException(failure);
            }
        }
    }
}
