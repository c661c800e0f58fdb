namespace DeclineBot.Bot.Storage;

/// <summary>What is new in a store.</summary>
public enum StoreSignalKind
{
    /// <summary>An activity waits for its turn.</summary>
    Inbox,

    /// <summary>A message waits to be sent.</summary>
    Outbox,

    /// <summary>The feed has grown or changed.</summary>
    Feed,
}
