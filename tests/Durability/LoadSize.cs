namespace DeclineBot.Durability;

/// <summary>How much is sent: little in a plain test run, all of it where DECLINEBOT_LOAD says "full".</summary>
internal static class LoadSize
{
    /// <summary>Whether it is the full size.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("DECLINEBOT_LOAD") == "full";

    /// <summary>The one or the other count.</summary>
    public static int Of(int little, int full) => IsFull ? full : little;
}
