using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The handling of one activity, as adapters make it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string Turn = "turn";
    private const string LocaleName = "locale";

    private readonly List<SendActivitiesHandler> _onSendActivities;
    private readonly List<UpdateActivityHandler> _onUpdateActivity;
    private readonly List<DeleteActivityHandler> _onDeleteActivity;
    private bool _disposed;

    /// <summary>A turn of the given adapter.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        _onSendActivities = [];
        _onUpdateActivity = [];
        _onDeleteActivity = [];
    }

    /// <summary>The same turn with another activity.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var other = turnContext as TurnContext;
        BufferedReplyActivities = other?.BufferedReplyActivities ?? [];
        _onSendActivities = other?._onSendActivities ?? [];
        _onUpdateActivity = other?._onUpdateActivity ?? [];
        _onDeleteActivity = other?._onDeleteActivity ?? [];
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What was sent so far, when the replies go back in the response.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>The language of the turn, as a BCP-47 tag.</summary>
    public string? Locale
    {
        get => TurnState.Get<JsonObject>(Turn)?[LocaleName]?.GetValue<string>();
        set
        {
            var turn = TurnState.Get<JsonObject>(Turn);
            if (turn is null)
            {
                turn = [];
                TurnState.Set(Turn, turn);
            }

            turn[LocaleName] = value;
        }
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Hook(_onSendActivities, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Hook(_onUpdateActivity, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Hook(_onDeleteActivity, handler);

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            message.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            message.InputHint = inputHint;
        }

        return await SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send: the array of activities is empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int handler) => handler < _onSendActivities.Count
            ? _onSendActivities[handler](this, outgoing, () => SendFromAsync(handler + 1))
            : Activity.DeliveryMode == DeliveryModes.ExpectReplies ? Task.FromResult(Buffer(outgoing)) : SendThroughAdapterAsync(outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromAsync(0);

        Task<ResourceResponse> UpdateFromAsync(int handler) => handler < _onUpdateActivity.Count
            ? _onUpdateActivity[handler](this, update, () => NextAsync(handler + 1))
            : Adapter.UpdateActivityAsync(this, update, cancellationToken);

        async Task<ResourceResponse> NextAsync(int handler)
        {
            var response = await UpdateFromAsync(handler).ConfigureAwait(false);
            update.Id = response.Id;
            return response;
        }
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int handler) => handler < _onDeleteActivity.Count
            ? _onDeleteActivity[handler](this, conversationReference, () => DeleteFromAsync(handler + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn and its state.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!_disposed && disposing)
        {
            TurnState.Dispose();
        }

        _disposed = true;
    }

    private TurnContext Hook<T>(List<T> handlers, T handler)
        where T : Delegate
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        foreach (var activity in outgoing)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            }
        }

        MarkResponded(outgoing);
        return [.. outgoing.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < responses.Length; i++)
        {
            outgoing[i].Id = responses[i].Id;
        }

        MarkResponded(outgoing);
        return responses;
    }

    // Traces are for development tools: they answer nobody.
    private void MarkResponded(List<Activity> sent) => Responded |= sent.Exists(activity => activity.Type != ActivityTypes.Trace);
}
