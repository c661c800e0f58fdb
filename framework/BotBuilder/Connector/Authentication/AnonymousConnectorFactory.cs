namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that send no token.</summary>
internal sealed class AnonymousConnectorFactory(IHttpClientFactory? httpClientFactory) : ConnectorFactory
{
    // One for the process, as long as no factory recycles handlers.
    private static readonly HttpClient Shared = new();

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), httpClientFactory?.CreateClient() ?? Shared));
}
