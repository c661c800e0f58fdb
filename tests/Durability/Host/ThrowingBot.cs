using Microsoft.Bot.Builder;

namespace DeclineBot.Durability.Host;

/// <summary>A bot that breaks after its work when it is told to, with an exception that says too much.</summary>
internal sealed class ThrowingBot(IBot bot) : IBot
{
    /// <summary>What makes it break.</summary>
    public const string Trigger = "(break)";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await bot.OnTurnAsync(turnContext, cancellationToken);
        if (turnContext.Activity.Text?.Contains(Trigger, StringComparison.Ordinal) == true)
        {
            throw new InvalidOperationException(
                $"{turnContext.Activity.From.Name} said {turnContext.Activity.Text}", new FormatException(turnContext.Activity.Text) { Data = { ["text"] = turnContext.Activity.Text } });
        }
    }
}
