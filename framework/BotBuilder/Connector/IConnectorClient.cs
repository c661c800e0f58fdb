namespace Microsoft.Bot.Connector;

/// <summary>A channel's REST interface.</summary>
public partial interface IConnectorClient : IDisposable
{
    /// <summary>The channel's address.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What can be done in conversations.</summary>
    IConversations Conversations { get; }
}
