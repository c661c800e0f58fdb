namespace Microsoft.Bot.Builder;

/// <summary>A stored object that is written only over the version it was read as.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; "*" writes over any.</summary>
    string ETag { get; set; }
}
