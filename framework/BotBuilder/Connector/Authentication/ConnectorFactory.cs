namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients of channels.</summary>
public abstract class ConnectorFactory
{
    /// <summary>A client of the channel at that address.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
