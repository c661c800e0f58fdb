using System.Text.Json;
using DeclineBot.Bot.Road;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>What a channel's answer means for delivery.</summary>
public static class ConnectorAnswer
{
    /// <summary>Reads it.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="creates">Whether the request made a new message: only then doing it again can do harm.</param>
    /// <param name="time">The clock, for a Retry-After that is a date.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<DeliveryResult> ReadAsync(HttpResponseMessage response, bool creates, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new DeliveryResult.Sent(Text(body, "id"));
        }

        var cause = $"{status} {CodeIn(body)}".TrimEnd();
        return status switch
        {
            429 => new DeliveryResult.Later(RetryAfter(response, time), cause),
            // Our token, not this message.
            401 => new DeliveryResult.Later(null, cause),
            403 or 410 => new DeliveryResult.Gone(cause),
            404 when creates => new DeliveryResult.Gone(cause),
            501 => new DeliveryResult.Refused(cause),
            408 or 412 or >= 500 => creates ? new DeliveryResult.Unsure(cause) : new DeliveryResult.Later(RetryAfter(response, time), cause),
            409 or 425 => new DeliveryResult.Later(null, cause),
            _ => new DeliveryResult.Refused(cause),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    // Channels name the reason in one word, in one of two places. Anything longer may quote the message.
    private static string CodeIn(string body) =>
        (Text(body, "error", "code") ?? Text(body, "code")) is { Length: <= 64 } code && code.All(char.IsAsciiLetterOrDigit) ? code : "";

    private static string? Text(string body, params ReadOnlySpan<string> path)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var element = document.RootElement;
            foreach (var name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return null;
                }
            }

            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
