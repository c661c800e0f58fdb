using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels;

/// <summary>Reads what a client sent.</summary>
public static class ReceivedActivity
{
    /// <summary>The activity in a request's body; null when it holds none.</summary>
    public static async Task<Activity?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, leaveOpen: true);
        try
        {
            return ActivityJson.Read(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
