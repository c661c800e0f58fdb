using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks for a slot whose answers are the values of an enum; their words are copy under `choice.{Slot}.{value}`.</summary>
public sealed class ChoiceQuestionDialog<TChoice>(
    Slot slot,
    Func<Decline, TChoice?> get,
    Func<Decline, TChoice, Decline> set,
    Voice voice,
    Listener listener) : QuestionDialog(slot, voice, listener)
    where TChoice : struct, Enum
{
    /// <inheritdoc/>
    protected override IList<Choice> Choices { get; } = Voice.Buttons(
        Enum.GetNames<TChoice>().Select(name => (name, voice.Copy[$"choice.{slot}.{name}"])));

    /// <inheritdoc/>
    protected override async Task<string?> TakeAsync(
        ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken)
    {
        // A button first, then the person's own words: "2" is a button, "2 friends referred me" is not.
        var value = Pick(answer) is { } picked ? Enum.Parse<TChoice>(picked) : get(heard.Values);
        if (value is not { } chosen)
        {
            return $"retry.{Slot}";
        }

        await Listener.KeepAsync(turnContext, Slot, decline => set(decline, chosen), cancellationToken);
        return null;
    }
}
