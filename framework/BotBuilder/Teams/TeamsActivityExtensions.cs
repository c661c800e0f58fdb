using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Microsoft Teams says in an activity's channel data.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The id of the channel that was selected when the bot was installed.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => ChannelDataOf(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The meeting.</summary>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => ChannelDataOf(activity)?.Meeting;

    /// <summary>The id of the channel.</summary>
    public static string? TeamsGetChannelId(this IActivity activity) => ChannelDataOf(activity)?.Channel?.Id;

    /// <summary>The team.</summary>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => ChannelDataOf(activity)?.Team;

    /// <summary>On whose behalf the activity is sent.</summary>
    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => ChannelDataOf(activity)?.OnBehalfOf;

    /// <summary>Has Teams notify the person.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>Has Teams notify the person, in a meeting or in the activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if ((object?)activity.ChannelData is not TeamsChannelData channelData)
        {
            channelData = new TeamsChannelData();
            activity.ChannelData = channelData;
        }

        channelData.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
    }

    private static TeamsChannelData? ChannelDataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetChannelData<TeamsChannelData>();
    }
}
