using System.Text.Json;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Model;

/// <summary>
/// Lets a language model word the other side's next line so that it fits what was just said. Which line it is, and what
/// an answer was worth, the rehearsal alone has decided; without a fitting wording the written line is said.
/// </summary>
public sealed class RecruiterVoice(ILanguageModel model, ModelNotice notice, WordingCheck check, Copy copy)
{
    /// <summary>The line as it is to be said.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="line">What was written, names filled in.</param>
    /// <param name="setup">Who plays, and how hard.</param>
    /// <param name="answer">What the person said last; null at the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> SayAsync(ITurnContext turnContext, string line, RehearsalSetup setup, string? answer, CancellationToken cancellationToken)
    {
        if (answer is null || !notice.MayAsk(turnContext))
        {
            return line;
        }

        var material = new Dictionary<string, string>
        {
            ["line"] = line,
            ["said_before"] = answer,
            ["speaker"] = setup.Player.ToString(),
            ["manner"] = setup.Difficulty.ToString(),
        };
        var wording = (await model.AskAsync(copy["model.recruiter"], JsonSerializer.Serialize(material), cancellationToken))?.Trim().Trim('"');
        return wording is { Length: > 0 } && !wording.Contains('\n', StringComparison.Ordinal) && check.SaysTheSame(wording, line, answer) ? wording : line;
    }
}
