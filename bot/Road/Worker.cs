namespace DeclineBot.Bot.Road;

/// <summary>This process among those that work on the same store.</summary>
/// <param name="Id">Its name; no other process has or had it.</param>
public sealed record Worker(string Id)
{
    /// <summary>A worker with a name of its own.</summary>
    public static Worker Create() => new($"{Environment.MachineName}/{Guid.NewGuid():N}");
}
