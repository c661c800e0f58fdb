using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the bot was installed.</summary>
public partial class TeamsChannelDataSettings
{
    /// <summary>Nothing chosen.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>The chosen channel.</summary>
    public TeamsChannelDataSettings(ChannelInfo? channel = default) => SelectedChannel = channel;

    /// <summary>The chosen channel.</summary>
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>Properties of the JSON that this type has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}
