using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review;

/// <summary>
/// Makes a better version from the person's own words: drops the clauses that hurt, keeps what is concrete, adds nothing.
/// What it suggests has passed the review; when nothing does, it asks one question instead. A draft that lacks a move is
/// cleared of what hurts, and the question asks for the move.
/// </summary>
public sealed class Suggester(Lexicon lexicon, Reviewer reviewer)
{
    private const int MostTries = 40;
    private readonly DraftVersions _drafts = new(lexicon, reviewer);

    /// <summary>A suggester over the embedded lexicon.</summary>
    public static Suggester CreateDefault() => new(Lexicon.Load(), Reviewer.CreateDefault());

    /// <summary>The better version, or the question that would get one.</summary>
    public Suggestion Suggest(ReviewResult result)
    {
        if (IsClean(result) || result.IsOtherLanguage)
        {
            return new Suggestion(result.Passage.Text, null);
        }

        if (result.Passage.Context == PassageContext.Draft)
        {
            return _drafts.Better(result) is { } draft
                ? new Suggestion(draft.Passage.Text, draft.Findings is [] ? null : QuestionFor(draft))
                : new Suggestion(null, QuestionFor(result));
        }

        var better = ClauseVersions.Of(lexicon.Read(result.Passage)).Take(MostTries)
            .FirstOrDefault(text => IsClean(reviewer.Review(result.Passage with { Text = text })));
        return better is null ? new Suggestion(null, QuestionFor(result)) : new Suggestion(better, null);
    }

    private static bool IsClean(ReviewResult result) =>
        result.Findings.Count == 0 && result.Stance is null or Stance.Firm && result.Passage.Text.Any(char.IsLetterOrDigit);

    private static string QuestionFor(ReviewResult result) => result.Findings switch
    {
        [] => "suggest.stance",
        [var first, ..] when result.Stance is null or Stance.Firm => $"suggest.{first.Rule.Id}",
        _ => "suggest.stance",
    };
}
