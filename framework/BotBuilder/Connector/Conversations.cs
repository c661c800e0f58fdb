using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversations of a channel over HTTP.</summary>
internal sealed class Conversations(ConnectorClient client, HttpClient httpClient) : IConversations
{
    public async Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        await SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken).ConfigureAwait(false) ?? new();

    public async Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await SendAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, cancellationToken).ConfigureAwait(false) ?? new();

    public async Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        await SendAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId, activityId), activity, cancellationToken).ConfigureAwait(false) ?? new();

    public async Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        await SendAsync<ResourceResponse>(HttpMethod.Put, Activities(conversationId, activityId), activity, cancellationToken).ConfigureAwait(false) ?? new();

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(HttpMethod.Delete, Activities(conversationId, activityId), null, cancellationToken);

    private static string Activities(string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
    }

    private static string Activities(string conversationId, string activityId)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        return $"{Activities(conversationId)}/{Uri.EscapeDataString(activityId)}";
    }

    private static async Task<ErrorResponseException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        ErrorResponse? body = null;
        try
        {
            body = content.Length == 0 ? null : BotJson.Read<ErrorResponse>(content);
        }
        catch (JsonException)
        {
            // A proxy's page instead of the channel's JSON: the status and the content say enough.
        }

        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Body = body,
            Response = new HttpResponseMessageWrapper(response, content),
        };
    }

    private async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        var root = client.BaseUri.AbsoluteUri;
        using var request = new HttpRequestMessage(method, new Uri(new Uri(root.EndsWith('/') ? root : root + "/"), path));
        if (body is not null)
        {
            request.Content = new StringContent(BotJson.Write(body), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json; charset=utf-8"));
        }

        using var response = await httpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }

        var json = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(json) ? null : BotJson.Read<T>(json);
    }
}
