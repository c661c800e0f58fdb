using System.Text.Json;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Questions;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Model;

/// <summary>
/// What a language model adds to the coach's opinion: it may talk the coach out of a doubt, and word a better version
/// more naturally. It can't accuse anybody, and what it writes is shown only when the review finds nothing in it.
/// </summary>
public sealed class SecondOpinion(ILanguageModel model, ModelNotice notice, Reviewer reviewer, WordingCheck check, Copy copy)
{
    /// <summary>The opinion without its doubt, where the model sees no ground for it.</summary>
    public async Task<Opinion> OnDoubtAsync(ITurnContext turnContext, Opinion opinion, CancellationToken cancellationToken)
    {
        if (opinion.Doubt is not { } code || !notice.MayAsk(turnContext))
        {
            return opinion;
        }

        var answer = await model.AskAsync(
            copy["model.judge"], Material(("text", opinion.Review.Passage.Text), ("question", copy[$"rule.{code}.ask"])), cancellationToken);
        return answer?.Trim().TrimEnd('.').Equals(copy["model.judge.no"], StringComparison.OrdinalIgnoreCase) == true
            ? opinion with { Review = opinion.Review with { Findings = [.. opinion.Review.Findings.Where(finding => finding.Rule.Id != code)] } }
            : opinion;
    }

    /// <summary>The opinion with its better version in more natural words, where the model finds some that pass.</summary>
    public async Task<Opinion> OnBetterAsync(ITurnContext turnContext, Opinion opinion, CancellationToken cancellationToken)
    {
        if (opinion.IsClean || opinion.Suggestion.Text is not { } better || !notice.MayAsk(turnContext))
        {
            return opinion;
        }

        var passage = opinion.Review.Passage;
        var answer = await model.AskAsync(copy["model.rewrite"], Material(("text", better)), cancellationToken);
        return answer?.Trim().Trim('"') is { Length: > 0 } wording && check.AddsNothing(wording, better) && HasNothingNew(passage, better, wording)
            ? opinion with { Suggestion = opinion.Suggestion with { Text = wording } }
            : opinion;
    }

    // A draft that still lacks a move may lack it in other words, too; nothing may be worse than it was.
    private bool HasNothingNew(Passage passage, string better, string wording) =>
        !reviewer.Review(passage with { Text = wording }).Labels.Except(reviewer.Review(passage with { Text = better }).Labels).Any();

    // As JSON, so that what a person wrote stays a text and can't pass for instructions.
    private static string Material(params (string Name, string Text)[] parts) =>
        JsonSerializer.Serialize(parts.ToDictionary(part => part.Name, part => part.Text));
}
