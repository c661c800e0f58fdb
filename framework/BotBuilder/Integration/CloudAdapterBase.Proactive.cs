using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Turns that the bot begins itself.</content>
public abstract partial class CloudAdapterBase
{
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botId), reference, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null!, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botId), continuationActivity, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null!, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation is null || continuationActivity.ServiceUrl is null)
        {
            throw new ArgumentException("The activity must name a conversation and an address for answers.", nameof(continuationActivity));
        }

        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await connectorFactory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);

        var begin = (Activity)Activity.CreateEventActivity();
        begin.Name = ActivityEventNames.CreateConversation;
        begin.ChannelId = channelId;
        begin.ServiceUrl = serviceUrl;
        begin.Id = created.ActivityId ?? Guid.NewGuid().ToString("n");
        begin.Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId);
        begin.ChannelData = conversationParameters.ChannelData;
        begin.Recipient = conversationParameters.Bot!;
        using var context = CreateTurnContext(begin, identity, null, connector, callback, connectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn for an activity of the bot's own making.</summary>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connector = await connectorFactory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        using var context = CreateTurnContext(continuationActivity, claimsIdentity, audience, connector, callback, connectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }
}
