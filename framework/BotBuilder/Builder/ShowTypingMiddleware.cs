using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is writing while a turn takes its time.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <summary>Waits for the delay, then shows typing once a period; both in milliseconds.</summary>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message || IsCalledByBot(turnContext))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        // A message answers: typing starts over, and shows again only if the turn still goes on.
        TypingLoop? typing = new(turnContext, _delay, _period);
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            if (activities.Exists(activity => activity.Type == ActivityTypes.Message) && Interlocked.Exchange(ref typing, null) is { } shown)
            {
                await shown.DisposeAsync().ConfigureAwait(false);
                typing = new TypingLoop(turnContext, _delay, _period);
            }

            return await nextSend().ConfigureAwait(false);
        });

        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (Interlocked.Exchange(ref typing, null) is { } shown)
            {
                await shown.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // A bot that calls this one has its own way to show that it waits.
    private static bool IsCalledByBot(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity caller && BotCaller.Is(caller);

    private sealed class TypingLoop : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public TypingLoop(ITurnContext turnContext, TimeSpan delay, TimeSpan period) => _running = RunAsync(turnContext, delay, period, _stop.Token);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync().ConfigureAwait(false);

            // A sign that could not be sent is no failure of the turn.
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }

        private static async Task RunAsync(ITurnContext turnContext, TimeSpan delay, TimeSpan period, CancellationToken cancellationToken)
        {
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            using var ticks = new PeriodicTimer(period);
            do
            {
                // Past the turn's hooks, for typing is no answer.
                var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
                typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken).ConfigureAwait(false);
            }
            while (await ticks.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
    }
}
