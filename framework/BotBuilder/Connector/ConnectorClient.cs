namespace Microsoft.Bot.Connector;

/// <summary>A channel's REST interface over HTTP.</summary>
public partial class ConnectorClient : IConnectorClient
{
    internal ConnectorClient(Uri baseUri, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(httpClient);
        BaseUri = baseUri;
        Conversations = new Conversations(this, httpClient);
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; set; }

    /// <inheritdoc/>
    public IConversations Conversations { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the client; the HTTP client is its factory's.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
