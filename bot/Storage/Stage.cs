using DeclineBot.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Storage;

/// <summary>What one turn has decided so far and its commit will write.</summary>
public sealed class Stage(Action end) : IDisposable
{
    /// <summary>The writes of state, by key.</summary>
    public IDictionary<string, StateChange> Changes { get; } = new Dictionary<string, StateChange>(StringComparer.Ordinal);

    /// <summary>The reminders that take the place of all planned ones; null leaves those.</summary>
    public IReadOnlyList<Reminder>? Reminders { get; set; }

    /// <summary>What is to be told when all of this has been committed.</summary>
    public Activity? Receipt { get; set; }

    /// <summary>What is to be forgotten.</summary>
    public Forgetting Forgetting { get; set; }

    /// <inheritdoc/>
    public void Dispose() => end();
}
