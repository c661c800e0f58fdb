using System.Net.Http.Headers;
using System.Text;
using DeclineBot.Bot.Road;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>What is to be sent, as a request to the channel's REST interface.</summary>
/// <param name="Method">POST, PUT or DELETE.</param>
/// <param name="Address">The conversation's activities, or one of them.</param>
/// <param name="Body">The activity as JSON, if there is any to send.</param>
public sealed record ConnectorRequest(HttpMethod Method, Uri Address, string? Body)
{
    /// <summary>Whether the channel makes a new message of it: then doing it twice shows it twice.</summary>
    public bool Creates => Method == HttpMethod.Post;

    /// <summary>The request for it.</summary>
    public static ConnectorRequest For(Outgoing outgoing)
    {
        var (activity, platformId) = outgoing;
        var activities = $"{activity.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities";
        return activity.Type switch
        {
            ActivityTypes.MessageDelete => new(HttpMethod.Delete, At(activities, platformId), null),
            ActivityTypes.MessageUpdate => new(HttpMethod.Put, At(activities, platformId), BodyOf(activity, ActivityTypes.Message, platformId)),
            _ => new(HttpMethod.Post, At(activities, activity.ReplyToId), BodyOf(activity, activity.Type, null)),
        };
    }

    /// <summary>The same as an answer to nothing in particular; null when it is that already.</summary>
    public ConnectorRequest? Unattached(Activity activity) => !Creates || string.IsNullOrEmpty(activity.ReplyToId)
        ? null
        : this with { Address = new Uri(Address.AbsoluteUri[..Address.AbsoluteUri.LastIndexOf('/')]) };

    /// <summary>The request as HTTP.</summary>
    public HttpRequestMessage ToHttp(string? token)
    {
        var request = new HttpRequestMessage(Method, Address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DeclineBot", null));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (Body is not null)
        {
            request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        }

        return request;
    }

    private static Uri At(string activities, string? id) => new(string.IsNullOrEmpty(id) ? activities : $"{activities}/{Uri.EscapeDataString(id)}");

    // Ids of our own mean nothing to a channel. The activity is delivery's: it gets it back as it was.
    private static string BodyOf(Activity activity, string type, string? id)
    {
        var (ownType, ownId) = (activity.Type, activity.Id);
        (activity.Type, activity.Id) = (type, id!);
        try
        {
            return ActivityJson.Write(activity);
        }
        finally
        {
            (activity.Type, activity.Id) = (ownType, ownId);
        }
    }
}
