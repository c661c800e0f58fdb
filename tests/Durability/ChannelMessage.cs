using System.Net.Http.Json;
using System.Text.Json;

namespace DeclineBot.Durability;

/// <summary>Something that a channel brings: a message, unless it says otherwise.</summary>
internal sealed record ChannelMessage(string ServiceUrl, string Conversation, string Text)
{
    private static readonly Uri Endpoint = new("/api/messages", UriKind.Relative);

    public string Type { get; init; } = "message";

    public string Channel { get; init; } = LoadDriver.Channel;

    public string? Name { get; init; }

    /// <summary>The person's name, and what stands in all places that can hold something.</summary>
    public string? Person { get; init; }

    public string? DeliveryMode { get; init; }

    public bool IsGroup { get; init; }

    public string? Bearer { get; init; }

    /// <summary>Brings it and returns the answer.</summary>
    public async Task<HttpResponseMessage> PostAsync(HostProcess host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        if (Bearer is not null)
        {
            request.Headers.Authorization = new("Bearer", Bearer);
        }

        request.Content = JsonContent.Create(
            new
            {
                type = Type,
                name = Name,
                deliveryMode = DeliveryMode,
                id = Guid.NewGuid().ToString("N"),
                channelId = Channel,
                serviceUrl = ServiceUrl,
                localTimezone = "Europe/Berlin",
                text = Text,
                from = new { id = "person", name = Person },
                recipient = new { id = "bot", name = "DeclineBot" },
                conversation = new { id = Conversation, name = Person, isGroup = IsGroup },
                value = Type == "invoke" ? new { text = Text, person = Person } : null,
                channelData = new { text = Text, person = Person },
                entities = new[] { new { type = "clientInfo", country = Person } },
            },
            options: JsonSerializerOptions.Web);
        return await host.Client.SendAsync(request);
    }

    /// <summary>Brings it; it has to be acknowledged.</summary>
    public async Task SendAsync(HostProcess host)
    {
        using var answer = await PostAsync(host);
        answer.EnsureSuccessStatusCode();
    }
}
