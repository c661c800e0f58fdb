using System.Text.Json;
using Microsoft.Bot.Builder;

namespace DeclineBot.Framework.Seam;

/// <summary>Texts in an activity's channel data.</summary>
public static class ChannelDataText
{
    /// <summary>The text that the names lead to, if there is one: <c>Read(activity.ChannelData, "tenant", "id")</c>.</summary>
    public static string? Read(object? channelData, params string[] path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (channelData is null)
        {
            return null;
        }

        var element = BotJson.To<JsonElement>(channelData);
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return SubmittedValue.Simple(element);
    }
}
