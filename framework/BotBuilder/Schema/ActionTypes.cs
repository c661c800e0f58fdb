namespace Microsoft.Bot.Schema;

/// <summary>What the press of a button does.</summary>
public static class ActionTypes
{
    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Sends a message that everybody sees.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends a message that only the bot sees.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a video.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows a picture.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Starts a sign-in.</summary>
    public const string Signin = "signin";

    /// <summary>Places a call.</summary>
    public const string Call = "call";

    /// <summary>Sends text and a value as one message.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an app.</summary>
    public const string openApp = "openApp";
}
