using System.Text;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels;

/// <summary>Reads what a client sent.</summary>
public static class ReceivedActivity
{
    /// <summary>The activity in a request's body; null when it holds none.</summary>
    public static async Task<Activity?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonBody.ReadAsync(body, cancellationToken).ConfigureAwait(false) is { } json ? ActivityJson.Read(Encoding.UTF8.GetString(json)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
