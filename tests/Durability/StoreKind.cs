namespace DeclineBot.Durability;

/// <summary>The stores there are.</summary>
public enum StoreKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}
