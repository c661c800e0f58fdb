using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks for a name.</summary>
public sealed class NameQuestionDialog(
    Slot slot, Func<Decline, string, Decline> set, Voice voice, Listener listener) : QuestionDialog(slot, voice, listener)
{
    private const int LongestName = 60;

    /// <inheritdoc/>
    protected override IList<Choice> Choices => [];

    /// <inheritdoc/>
    protected override async Task<string?> TakeAsync(
        ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken)
    {
        if (answer.Length > LongestName || !answer.Any(char.IsLetter))
        {
            return $"retry.{Slot}";
        }

        await Listener.KeepAsync(turnContext, Slot, decline => set(decline, answer), cancellationToken);
        return null;
    }
}
