using Channels = Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What each channel can show.</summary>
public class Channel
{
    // The channel is gone, and so is its name in Channels; that it showed no feed is still part of the API.
    private const string Cortana = "cortana";

    /// <summary>Whether the channel shows that many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether the channel shows that many suggested actions in this kind of conversation.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string? conversationType = default) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 10,
        Channels.Line => 13,
        "kik" => 20,
        Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => 100,
        Channels.Msteams when conversationType == "personal" => 3,
        _ => -1,
    };

    /// <summary>Whether the channel shows that many buttons on a card.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 3,
        Channels.Msteams => 50,
        Channels.Line => 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat or Cortana => 100,
        _ => -1,
    };

    /// <summary>Whether earlier messages stay in sight.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Cortana;

    /// <summary>How long a button's title may be, in characters.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <summary>The turn's channel, or an empty text.</summary>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
