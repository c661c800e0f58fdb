using DeclineBot.Bot.Settings;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Storage;

/// <summary>What bots store, as changes of sealed rows and back.</summary>
public sealed class SealedState(SealedRows rows)
{
    /// <summary>The changes that writing values makes.</summary>
    public IReadOnlyList<StateChange> Writes(IDictionary<string, object> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return [.. changes.Select(change => change.Value is IStoreItem item ? GuardedWrite(change.Key, item) : new StateChange(change.Key, Seal(change.Key, change.Value)))];
    }

    /// <summary>The changes that removing values makes.</summary>
    public static IReadOnlyList<StateChange> Removals(string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return [.. keys.Select(key => new StateChange(key, null))];
    }

    /// <summary>The value in a row.</summary>
    /// <exception cref="UnreadableRowException">It is of a version that this program doesn't know, or can't be opened.</exception>
    public object Open(string key, SealedValue value)
    {
        try
        {
            return StateJson.Deserialize(rows.Open(PlaceOf(key), value));
        }
        catch (FormatException cause)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", PlaceOf(key))), cause);
        }
    }

    /// <summary>The place that a key's value is sealed for.</summary>
    public static string PlaceOf(string key) => $"state/{key}";

    private SealedValue? Seal(string key, object? value) => value is null ? null : rows.Seal(PlaceOf(key), StateJson.Serialize(value));

    // The new version stands in the value's own JSON, so that whoever reads it holds it; the caller's object keeps the old.
    private StateChange GuardedWrite(string key, IStoreItem item)
    {
        var (read, written) = (item.ETag, Guid.NewGuid().ToString("N"));
        item.ETag = written;
        try
        {
            return new StateChange(key, Seal(key, item), read, written);
        }
        finally
        {
            item.ETag = read;
        }
    }
}
