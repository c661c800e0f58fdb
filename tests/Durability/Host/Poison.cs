namespace DeclineBot.Durability.Host;

/// <summary>What no program survives.</summary>
internal static class Poison
{
    /// <summary>The message that does it.</summary>
    public const string Word = "(die)";

    /// <summary>Overflows the stack, which nothing can catch.</summary>
    public static int Take(int depth) => depth < 0 ? depth : Take(depth + 1) + Take(depth + 2);
}
