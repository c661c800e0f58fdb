namespace Microsoft.Bot.Builder;

/// <summary>Keys of a turn's state that the framework uses.</summary>
public static class TurnStateConstants
{
    /// <summary>How long a sign-in may take.</summary>
    public const string OAuthLoginTimeoutKey = "loginTimeout";
}
