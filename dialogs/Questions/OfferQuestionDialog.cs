using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks for the company and the role in one question.</summary>
public sealed class OfferQuestionDialog(Voice voice, Listener listener) : QuestionDialog(Slot.Offer, voice, listener)
{
    /// <inheritdoc/>
    protected override IList<Choice> Choices => [];

    /// <inheritdoc/>
    protected override async Task<string?> TakeAsync(
        ITurnContext turnContext, string answer, Heard heard, CancellationToken cancellationToken)
    {
        if (heard.Values is { Company: null, Role: null })
        {
            return $"retry.{Slot}";
        }

        var decline = await Listener.KeepAsync(
            turnContext,
            Slot,
            known => known with { Company = heard.Values.Company ?? known.Company, Role = heard.Values.Role ?? known.Role },
            cancellationToken);
        return decline.Company is null ? "retry.Company" : null;
    }
}
