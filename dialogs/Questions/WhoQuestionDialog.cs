using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks who made the offer: their name and what they are, in one question.</summary>
public sealed class WhoQuestionDialog(Voice voice, Listener listener) : QuestionDialog(Slot.Who, voice, listener)
{
    /// <inheritdoc/>
    protected override IList<Choice> Choices { get; } = Voice.Buttons(
        Enum.GetNames<OfferedBy>().Select(name => (name, voice.Copy[$"choice.{Slot.Who}.{name}"])));

    /// <inheritdoc/>
    protected override async Task<string?> TakeAsync(
        ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken)
    {
        var offeredBy = Pick(answer) is { } picked ? Enum.Parse<OfferedBy>(picked) : heard.Values.OfferedBy;
        var name = Pick(answer) is null ? heard.Values.ContactName : null;
        if (offeredBy is null && name is null)
        {
            return $"retry.{Slot}";
        }

        var decline = await Listener.KeepAsync(
            turnContext,
            Slot,
            known => known with { OfferedBy = offeredBy ?? known.OfferedBy, ContactName = name ?? known.ContactName },
            cancellationToken);
        return decline.OfferedBy is null ? "retry.WhoRole" : null;
    }
}
