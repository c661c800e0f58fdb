namespace DeclineBot.Bot.Settings;

/// <summary>A setting, or what it names, can't be used. The message names the setting and gives an example; it is all that is shown.</summary>
public sealed class SettingException : Exception
{
    /// <summary>An exception with a message for the person who starts the program.</summary>
    public SettingException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and what caused it.</summary>
    public SettingException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
