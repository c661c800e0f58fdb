namespace Microsoft.Bot.Connector;

/// <summary>Names of channels.</summary>
public class Channels
{
    /// <summary>Alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>A terminal.</summary>
    public const string Console = "console";

    /// <summary>Cortana, which is gone.</summary>
    [Obsolete("The channel is gone.")]
    public const string Cortana = "cortana";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>Direct Line Speech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>E-mail.</summary>
    public const string Email = "email";

    /// <summary>The emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>The enterprise channel, which is gone.</summary>
    [Obsolete("The channel is gone.")]
    public const string EnterpriseChannel = "enterprisechannel";

    /// <summary>Facebook.</summary>
    public const string Facebook = "facebook";

    /// <summary>GroupMe.</summary>
    public const string Groupme = "groupme";

    /// <summary>Kaizala, which is gone.</summary>
    [Obsolete("The channel is gone.")]
    public const string Kaizala = "kaizala";

    /// <summary>Kik, which is gone.</summary>
    [Obsolete("The channel is gone.")]
    public const string Kik = "kik";

    /// <summary>Line.</summary>
    public const string Line = "line";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Skype.</summary>
    public const string Skype = "skype";

    /// <summary>Skype for Business, which is gone.</summary>
    [Obsolete("The channel is gone.")]
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>Text messages.</summary>
    public const string Sms = "sms";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>Tests.</summary>
    public const string Test = "test";

    /// <summary>Twilio, by its old name.</summary>
    [Obsolete("Sms is its name now.")]
    public const string Twilio = "twilio-sms";

    /// <summary>Telephony.</summary>
    public const string Telephony = "telephony";

    /// <summary>Omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>Outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>Microsoft 365.</summary>
    public const string M365 = "m365extensions";
}
