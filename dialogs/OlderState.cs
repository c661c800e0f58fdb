using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>What to do when an older version kept something that can no longer be read: go on without it, or start again.</summary>
public sealed class OlderState(Memory memory, CommandReader commands, Voice voice)
{
    /// <summary>Asks the person which, or does what they chose.</summary>
    /// <returns>Whether the turn can go on as usual.</returns>
    public async Task<bool> SettleAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        switch (commands.Read(turnContext.Activity.Text ?? "")?.Command)
        {
            case Command.GoOn:
                await memory.DropUnreadableAsync(turnContext, cancellationToken);
                turnContext.Activity.Text = voice.Copy["card.action.prepare"];
                return true;
            case Command.StartOver:
                await memory.DropAsync(turnContext, cancellationToken);
                turnContext.Activity.Text = voice.Copy["card.action.prepare"];
                return true;
        }

        // Rotating the wordings would write to what can't be read.
        await turnContext.SendActivityAsync(
            voice.Ask(
                turnContext,
                voice.Copy["bot.olderState"],
                Voice.Buttons((nameof(Command.GoOn), voice.Copy["card.action.continue"]), (nameof(Command.StartOver), voice.Copy["card.action.startOver"]))),
            cancellationToken);
        return false;
    }
}
