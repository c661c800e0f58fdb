using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Model;

/// <summary>What each sentence of a whole decline does, as the model of sentences sees it: it decides, hedges, thanks, keeps in touch, gives a reason or a condition, or none of these.</summary>
public static class SentenceActs
{
    /// <summary>The place of the model of sentences.</summary>
    public const string Place = "sentence";

    /// <summary>Says no without a hedge.</summary>
    public const string Decides = "decides";

    /// <summary>Says no with one.</summary>
    public const string Hedges = "hedges";

    /// <summary>Thanks somebody.</summary>
    public const string Thanks = "thanks";

    /// <summary>Asks or offers to stay in touch.</summary>
    public const string Touch = "touch";

    /// <summary>Gives a reason.</summary>
    public const string Reason = "reason";

    /// <summary>Keeps the decision open.</summary>
    public const string Opens = "opens";

    /// <summary>Greets, wishes, tells.</summary>
    public const string Fills = "fills";

    private const int Most = 60;
    private const double Weight = 0.5;
    private const double StrandWeight = 0.2;
    private const int MostOfStrand = 3;

    /// <summary>The acts.</summary>
    public static IReadOnlyList<string> All { get; } = [Decides, Hedges, Thanks, Touch, Reason, Opens, Fills];

    /// <summary>Adds what the sentences do, each act where it is clearest, and what the reasons among them hold.</summary>
    public static void Add(Dictionary<string, double> features, Reading reading, DraftParts parts, Judge judge)
    {
        var sentences = reading.Sentences.Where(sentence => sentence.End > sentence.First && !parts.Opening.Contains(sentence)).Take(Most).ToList();
        var seen = sentences.ConvertAll(sentence => Features.Of(reading, sentence.First, sentence.End));
        var acts = seen.ConvertAll(sentence => judge.First(Place, sentence));
        if (acts.Count == 0)
        {
            return;
        }

        foreach (var act in All)
        {
            var ranked = acts.Select(sentence => sentence[act]).OrderDescending().ToList();
            features["a1:" + act] = Weighed(ranked[0]);
            features["a2:" + act] = Weighed(ranked.ElementAtOrDefault(1));
            features["an:" + act] = Weight * Math.Min(ranked.Count(logOdds => logOdds > 0), 3) / 3.0;
            features["af:" + act] = Weighed(acts[0][act]);
        }

        var decided = Enumerable.Range(0, acts.Count).MaxBy(at => acts[at][Decides]);
        features["a:decided-late"] = decided > 0 ? Weight : 0;
        var reasons = Enumerable.Range(0, acts.Count).Where(at => acts[at][Reason] > 0 && acts[at][Thanks] < 0).ToList();
        foreach (var (strand, count) in Strands.Of(reading, reasons.Select(at => (sentences[at].First, sentences[at].End))))
        {
            features[Features.StrandPrefix + strand] = StrandWeight * Math.Min(count, MostOfStrand);
        }

        foreach (var group in reasons.SelectMany(at => judge.First("reason", seen[at])).GroupBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var ranked = group.Select(pair => pair.Value).OrderDescending().ToList();
            features["ar1:" + group.Key] = Weighed(ranked[0]);
            features["ar2:" + group.Key] = Weighed(ranked.ElementAtOrDefault(1));
        }
    }

    private static double Weighed(double logOdds) => Weight * DraftFeatures.Limited(logOdds);
}
