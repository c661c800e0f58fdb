using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Model;

/// <summary>What the linear model sees of a whole decline: its parts, and what the models of reasons and thanks say of them.</summary>
public static class DraftFeatures
{
    private const double LogOddsLimit = 4;
    private const int MostStretches = 400;
    private static readonly HashSet<string> Telling =
    [
        WordClass.Vague, WordClass.Negative, WordClass.Term, WordClass.HardPay, WordClass.Amount, WordClass.Better, WordClass.YourSide, WordClass.OtherSide,
        WordClass.ComparingVerb, WordClass.StrongSeveral, WordClass.SeveralMarker, WordClass.Condition, WordClass.WouldYes, WordClass.AskBetter, WordClass.KeepOpen,
        WordClass.Hedge, WordClass.HedgedDecision, WordClass.SaysNo, WordClass.Decision, WordClass.Thanking, WordClass.ThanksConcrete, WordClass.ThanksGeneric,
        WordClass.Touch, WordClass.InTouch, WordClass.StayInTouch, WordClass.OwnWish, WordClass.Family, WordClass.Health, WordClass.Study, WordClass.PlaceLimit, WordClass.ReasonMarker,
    ];

    /// <summary>The features of a draft.</summary>
    public static IReadOnlyDictionary<string, double> Of(Reading reading, DraftParts parts, PartVerdicts judged, Judge judge)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in Telling.Where(reading.Has))
        {
            features["c:" + name] = 0.5;
        }

        Structure(reading, parts, features);
        SentenceActs.Add(features, reading, parts, judge);
        Parts("reason", reading, parts.Reasons, judge, features);
        Parts("thanks", reading, [.. parts.Thanks.Select(sentence => (sentence.First, sentence.End))], judge, features);
        foreach (var (part, verdicts) in new[] { ("reason", judged.Reason), ("thanks", judged.Thanks) })
        {
            foreach (var (code, verdict) in verdicts)
            {
                features[$"{part}-judged:{code}"] = Limited(verdict.LogOdds);
            }
        }

        return features;
    }

    private static void Structure(Reading reading, DraftParts parts, Dictionary<string, double> features)
    {
        features["d:decided"] = parts.Decisions.Count > 0 ? 1 : 0;
        features["d:hedged"] = parts.Hedged.Count > 0 ? 1 : 0;
        features["d:hedged-only"] = parts.Hedged.Count > 0 && parts.Decisions.Count == 0 ? 1 : 0;
        features["d:none"] = parts.Hedged.Count == 0 && parts.Decisions.Count == 0 ? 1 : 0;
        var first = parts.Decisions.Concat(parts.Hedged).Select(sentence => sentence.First).DefaultIfEmpty(-1).Min();
        var late = parts.FirstSpoken is { } spoken && first > spoken.First;
        features["d:late"] = late ? 1 : 0;
        features["d:late-decided"] = late && parts.Decisions.Count > 0 ? 1 : 0;
        features["d:first-thanks"] = parts.FirstSpoken is { } opening && parts.Thanks.Contains(opening) ? 1 : 0;
        features["d:thanks"] = parts.Thanks.Count > 0 ? 1 : 0;
        features["d:touch"] = parts.Touch.Count > 0 ? 1 : 0;
        var reasons = parts.Reasons.Sum(stretch => stretch.End - stretch.First);
        features["d:no-reasons"] = reasons == 0 ? 1 : 0;
        features["d:few-reasons"] = reasons < 6 ? 1 : 0;
        features["d:reason-words"] = Math.Min(reasons, 60) / 60.0;
        features["d:reason-stretches"] = Math.Min(parts.Reasons.Count, 6) / 6.0;
        foreach (var name in Telling)
        {
            if (parts.Reasons.Any(stretch => reading.Has(name, stretch.First, stretch.End)))
            {
                features["r:" + name] = 0.5;
            }

            if (parts.Decisions.Concat(parts.Hedged).Any(sentence => reading.Has(name, sentence)))
            {
                features["n:" + name] = 0.5;
            }
        }

        features["d:decision-words"] = parts.Decisions.Select(sentence => Math.Min(sentence.End - sentence.First, 40) / 40.0).DefaultIfEmpty(0).Max();
        var reasonRare = parts.Reasons.Sum(stretch => Enumerable.Range(stretch.First, stretch.End - stretch.First).Count(at => !reading.Has(WordClass.Common, at, at + 1)));
        features["d:reason-rare"] = Math.Min(reasonRare, 12) / 12.0;
        features["d:reason-bare"] = reasonRare < 2 ? 1 : 0;
        features["d:asks"] = reading.Sentences.Any(sentence => sentence.Mark == '?') ? 0.5 : 0;
    }

    // The models of the parts say what they say of the whole part, and of its worst sentence.
    private static void Parts(string place, Reading reading, IReadOnlyList<(int First, int End)> stretches, Judge judge, Dictionary<string, double> features)
    {
        if (stretches.Count == 0)
        {
            return;
        }

        var codes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (first, end) in stretches.Take(MostStretches))
        {
            foreach (var (code, logOdds) in judge.First(place, Features.Of(reading, first, end)))
            {
                codes[code] = Math.Max(logOdds, codes.GetValueOrDefault(code, double.MinValue));
            }
        }

        foreach (var (code, logOdds) in codes)
        {
            features[$"{place}-most:{code}"] = Limited(logOdds);
        }

        foreach (var (code, logOdds) in judge.First(place, Features.Of(reading, stretches[0].First, stretches[^1].End)))
        {
            features[$"{place}-all:{code}"] = Limited(logOdds);
        }
    }

    internal static double Limited(double logOdds) => Math.Clamp(logOdds, -LogOddsLimit, LogOddsLimit) / 2;
}
