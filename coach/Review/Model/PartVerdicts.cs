using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Model;

/// <summary>What the models of reasons and of thanks say of the parts of a whole decline that are one.</summary>
/// <param name="Reason">Of the worst of its stretches that may say why, by code; empty when there is none.</param>
/// <param name="Thanks">Of its thanks, by code; empty when there are none.</param>
public sealed record PartVerdicts(IReadOnlyDictionary<string, Verdict> Reason, IReadOnlyDictionary<string, Verdict> Thanks)
{
    private const int MostStretches = 50;

    /// <summary>Judges the parts of a draft.</summary>
    public static PartVerdicts Of(Reading reading, DraftParts parts, Judge judge) =>
        new(
            Worst(parts.ReasonBlocks.Take(MostStretches).Select(block => judge.Weigh("reason", reading, block.First, block.End))),
            Worst(parts.ThanksBlocks.Take(MostStretches).Select(block => judge.Weigh("thanks", reading, block.First, block.End))));

    private static Dictionary<string, Verdict> Worst(IEnumerable<IReadOnlyDictionary<string, Verdict>> all)
    {
        var worst = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var (code, verdict) in all.SelectMany(verdicts => verdicts))
        {
            // One concrete thanks is enough, and one concrete reason; of the rest, one is too much.
            var isLack = code is RuleIds.GenericThanks or RuleIds.VagueReason;
            if (!worst.TryGetValue(code, out var known) || (isLack ? verdict.LogOdds < known.LogOdds : verdict.LogOdds > known.LogOdds))
            {
                worst[code] = verdict;
            }
        }

        return worst;
    }
}
