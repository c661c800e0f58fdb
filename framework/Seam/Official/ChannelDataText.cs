using Newtonsoft.Json.Linq;

namespace DeclineBot.Framework.Seam;

/// <summary>Texts in an activity's channel data.</summary>
public static class ChannelDataText
{
    /// <summary>The text that the names lead to, if there is one: <c>Read(activity.ChannelData, "tenant", "id")</c>.</summary>
    public static string? Read(object? channelData, params string[] path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var token = channelData is null ? null : Wire.Token(channelData);
        foreach (var name in path)
        {
            token = (token as JObject)?[name];
        }

        return token is null ? null : SubmittedValue.Simple(token);
    }
}
