using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>What a person says to the bot about the bot, or about themselves: each gets an answer of its own, and then it goes on.</summary>
public sealed class Asides(Greeting greeting, Voice voice)
{
    /// <summary>Whether a command is one of these. On a practice call they are said to the other side.</summary>
    public static bool Are(Command command) =>
        command is Command.AreYouReal or Command.WhoReads or Command.IsItKept or Command.Scold or Command.HowAreYou or Command.Feelings
            or Command.CanIWrite or Command.ShouldITell or Command.IfAngry or Command.IfNobodyAnswers or Command.WhoElse or Command.HowLong or Command.TooLong;

    /// <summary>Answers, if it is one of these.</summary>
    /// <returns>False when it isn't.</returns>
    public async Task<bool> TryAsync(DialogContext dc, Instruction instruction, CancellationToken cancellationToken)
    {
        if (!Are(instruction.Command))
        {
            return false;
        }

        var isIdle = dc.ActiveDialog is null;
        var key = instruction.Command switch
        {
            Command.Scold when isIdle => "aside.ScoldIdle",
            var command => $"aside.{command}",
        };
        if (isIdle)
        {
            await greeting.OfferMenuAsync(dc.Context, key, cancellationToken);
            return true;
        }

        await voice.SayAsync(dc.Context, key, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
        return true;
    }
}
