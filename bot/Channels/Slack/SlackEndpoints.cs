using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>What Slack calls: events, commands, and what was pressed.</summary>
public sealed class SlackEndpoints(SlackRequests requests, SlackReceiver receiver)
{
    /// <summary>`POST /slack/events`.</summary>
    public Task<IResult> EventsAsync(HttpContext context) => requests.AnswerAsync(context, SlackRequests.Json, async (body, cancellationToken) =>
        SlackPayload.TryParse(body) is { } payload
            ? await AnswerAsync(SlackDelivery.Events, payload, cancellationToken).ConfigureAwait(false)
            : SlackRequests.Refuse(StatusCodes.Status400BadRequest, "malformed"));

    /// <summary>`POST /slack/commands`.</summary>
    public Task<IResult> CommandsAsync(HttpContext context) => requests.AnswerAsync(context, SlackRequests.Form, (body, cancellationToken) =>
        AnswerAsync(SlackDelivery.Commands, JsonSerializer.SerializeToElement(Fields(body)), cancellationToken));

    /// <summary>`POST /slack/interactivity`.</summary>
    public Task<IResult> InteractivityAsync(HttpContext context) => requests.AnswerAsync(context, SlackRequests.Form, async (body, cancellationToken) =>
        Fields(body).TryGetValue("payload", out var json) && SlackPayload.TryParse(Encoding.UTF8.GetBytes(json)) is { } payload
            ? await AnswerAsync(SlackDelivery.Interactive, payload, cancellationToken).ConfigureAwait(false)
            : SlackRequests.Refuse(StatusCodes.Status400BadRequest, "malformed"));

    private async Task<IResult> AnswerAsync(string kind, JsonElement payload, CancellationToken cancellationToken) =>
        await receiver.ReceiveAsync(new SlackDelivery(kind, payload), cancellationToken).ConfigureAwait(false) is { } answer ? Results.Json(answer) : Results.Ok();

    private static Dictionary<string, string> Fields(byte[] body)
    {
        try
        {
            // The last of several of one name, as everywhere.
            return QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).ToDictionary(field => field.Key, field => field.Value[^1] ?? "", StringComparer.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
