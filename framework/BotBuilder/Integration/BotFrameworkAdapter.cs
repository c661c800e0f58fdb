using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter before <see cref="CloudAdapterBase"/>: its answers go to the REST interface of the turn's connector; requests are not for it.</summary>
[Obsolete("Use CloudAdapter.", false)]
public class BotFrameworkAdapter : BotAdapter
{
    /// <summary>An adapter with the given credentials.</summary>
    public BotFrameworkAdapter(ICredentialProvider credentialProvider)
    {
        ArgumentNullException.ThrowIfNull(credentialProvider);
        CredentialProvider = credentialProvider;
    }

    /// <summary>The bot's credentials.</summary>
    protected ICredentialProvider CredentialProvider { get; }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        ConnectorCalls.SendAsync(turnContext, activities, cancellationToken);

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        ConnectorCalls.UpdateAsync(turnContext, activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        ConnectorCalls.DeleteAsync(turnContext, reference, cancellationToken);
}
