namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot awaits an answer.</summary>
public static class InputHints
{
    /// <summary>It takes one, but waits for none.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>It takes none now.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>It waits for one.</summary>
    public const string ExpectingInput = "expectingInput";
}
