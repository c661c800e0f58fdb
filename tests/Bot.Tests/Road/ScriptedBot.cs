using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

/// <summary>Does what a test says.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public static ScriptedBot Saying(Func<Activity, string> says) => new((context, cancellationToken) => context.SendActivityAsync(MessageFactory.Text(says(context.Activity)), cancellationToken));

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
