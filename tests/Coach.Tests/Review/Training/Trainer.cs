using DeclineBot.Coach.Review;
using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;

namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>Trains the weights of <see cref="Judge"/> from labelled texts, and says how well they do on texts they haven't seen.</summary>
public sealed class Trainer(Lexicon lexicon, IReadOnlyList<SentenceSample> sentences)
{
    private const int Folds = 8;
    private const double FirstStrength = 30;
    private const double SecondStrength = 2;
    private const double DraftStrength = 0.5;
    private const double Precision = 0.93;
    private const double UsualCut = 0.4;
    private const int Window = 8;

    public static readonly IReadOnlyDictionary<string, string[]> Codes = new Dictionary<string, string[]>
    {
        ["reason"] = [RuleIds.Comparison, RuleIds.OfferDetails, RuleIds.Grievance, RuleIds.SeveralReasons, RuleIds.VagueReason, RuleIds.Negotiation],
        ["thanks"] = [RuleIds.GenericThanks, RuleIds.Grievance],
        ["draft"] = [.. RuleIds.All.Except([RuleIds.Hostile])],
        ["reply"] = [RuleIds.Comparison, RuleIds.OfferDetails, RuleIds.Grievance, RuleIds.Hostile, "firm", "wavering", "reopened"],
    };

    /// <summary>Models by place and code, and the log-odds for each text from models that hadn't seen it.</summary>
    public (Dictionary<string, Dictionary<string, LinearModel>> Models, Dictionary<string, Dictionary<string, double>> Unseen) Train(IReadOnlyList<Sample> all)
    {
        var samples = all.Where(sample => sample.Context != "draft").ToList();
        var readings = samples.ConvertAll(sample => lexicon.Read(sample.Passage));
        var features = readings.ConvertAll(reading => Features.Of(reading));
        var pieces = readings.ConvertAll(reading => Features.Pieces(reading, 0, reading.Tokens.Count).Select(piece => Features.Of(reading, piece.First, piece.End)).ToList());
        var first = Stage(samples, features, pieces, FirstStrength, out var unseenFirst, out var unseenMost);
        var beside = samples.Select((_, i) => Judge.Beside(features[i], unseenFirst[i], unseenMost[i])).ToList();
        var second = Stage(samples, beside, null, SecondStrength, out var unseenSecond, out _);
        var models = Codes.Keys.Where(place => place != "draft").SelectMany(place => new[] { (place + ".1", first[place]), (place + ".2", second[place]) }).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var unseen = samples.Select((sample, i) => (sample.Id, unseenSecond[i])).ToDictionary(pair => pair.Id, pair => pair.Item2);
        models[SentenceActs.Place + ".1"] = SentenceTraining.Train(lexicon, samples, sentences, FirstStrength);
        TrainDrafts([.. all.Where(sample => sample.Context == "draft")], models, unseen);
        return (models, unseen);
    }

    private void TrainDrafts(List<Sample> drafts, Dictionary<string, Dictionary<string, LinearModel>> models, Dictionary<string, Dictionary<string, double>> unseen)
    {
        var judge = new Judge(models.ToDictionary(place => place.Key, place => (IReadOnlyDictionary<string, LinearModel>)place.Value));
        var features = drafts.Select(draft =>
        {
            var reading = lexicon.Read(draft.Passage);
            var parts = DraftParts.Of(reading);
            return DraftFeatures.Of(reading, parts, PartVerdicts.Of(reading, parts, judge), judge);
        }).ToList();
        models["draft.2"] = Stage(drafts, features, null, DraftStrength, out var guesses, out _)["draft"];
        for (var i = 0; i < drafts.Count; i++)
        {
            unseen[drafts[i].Id] = guesses[i];
        }
    }

    /// <summary>Precision, recall and F1 of every code on texts that the models hadn't seen.</summary>
    public static IEnumerable<string> Report(IReadOnlyList<Sample> all, Dictionary<string, Dictionary<string, LinearModel>> models, Dictionary<string, Dictionary<string, double>> unseen)
    {
        foreach (var (place, codes) in Codes)
        {
            var here = all.Where(sample => sample.Context == place).ToList();
            foreach (var code in codes)
            {
                var threshold = models[place + ".2"][code].Threshold;
                var said = here.Where(sample => LinearModel.Probability(unseen[sample.Id][code]) >= threshold).ToList();
                double right = said.Count(sample => Is(sample, code)), there = here.Count(sample => Is(sample, code));
                yield return $"{place,-7} {code,-16} P={right / said.Count:f2} R={right / there:f2} F1={2 * right / (said.Count + there):f2}";
            }
        }
    }

    public static bool Is(Sample sample, string code) => code switch
    {
        "firm" or "wavering" => sample.Stance == code,
        "reopened" or RuleIds.Negotiation => sample.Stance == "reopened" || sample.Codes.Contains(RuleIds.Negotiation),
        _ => sample.Codes.Contains(code),
    };

    private static Dictionary<string, Dictionary<string, LinearModel>> Stage(
        List<Sample> samples, List<IReadOnlyDictionary<string, double>> features, List<List<IReadOnlyDictionary<string, double>>>? pieces, double strength,
        out Dictionary<string, double>[] unseen, out Dictionary<string, double>[] unseenMost)
    {
        var models = Codes.Keys.ToDictionary(place => place, _ => new Dictionary<string, LinearModel>());
        var guessed = samples.Select(_ => new Dictionary<string, double>()).ToArray();
        var guessedMost = samples.Select(_ => new Dictionary<string, double>()).ToArray();
        var jobs = Codes.Where(place => samples.Any(sample => sample.Context == place.Key)).Select(place => place.Value).SelectMany(codes => codes).Select(code => code == "reopened" ? RuleIds.Negotiation : code).Distinct().ToList();
        foreach (var code in jobs)
        {
            bool Teaches(Sample sample) => Codes[sample.Context].Contains(code) || (code == RuleIds.Negotiation && sample.Context == "reply");
            var rows = Enumerable.Range(0, samples.Count).Where(i => Teaches(samples[i])).ToArray();
            var space = new Space(rows.Select(i => (samples[i].Context, Read(code, features[i]))));
            var labels = rows.Select(i => Is(samples[i], code)).ToList();
            var folds = new double[rows.Length];
            var most = new double[rows.Length];
            var pieceRows = rows.Select(i => (pieces?[i] ?? []).ConvertAll(piece => space.Row(samples[i].Context, piece))).ToList();
            Parallel.For(0, Folds, fold =>
            {
                var train = Enumerable.Range(0, rows.Length).Where(r => Fold(samples[rows[r]]) != fold).ToArray();
                var fit = Regression.Fit([.. train.Select(r => space.Rows[r])], [.. train.Select(r => labels[r])], space.Size, strength);
                for (var r = 0; r < rows.Length; r++)
                {
                    if (Fold(samples[rows[r]]) == fold)
                    {
                        folds[r] = LogOdds(fit, space.Rows[r]);
                        most[r] = pieceRows[r].Select(row => LogOdds(fit, row)).DefaultIfEmpty(double.NaN).Max();
                    }
                }
            });
            var whole = Regression.Fit(space.Rows, labels, space.Size, strength);
            foreach (var (place, codes) in Codes)
            {
                var name = code == RuleIds.Negotiation && place == "reply" ? "reopened" : code;
                if (codes.Contains(name) && samples.Any(sample => sample.Context == place))
                {
                    var here = Enumerable.Range(0, rows.Length).Where(r => samples[rows[r]].Context == place).Select(r => (LinearModel.Probability(folds[r]), labels[r])).ToList();
                    var (threshold, certain) = Cut(here);
                    models[place][name] = new LinearModel(Math.Round(whole.Bias, 4), space.WeightsFor(place, whole.Weights), threshold, certain);
                    for (var r = 0; r < rows.Length; r++)
                    {
                        if (samples[rows[r]].Context == place)
                        {
                            guessed[rows[r]][name] = folds[r];
                            if (!double.IsNaN(most[r]))
                            {
                                guessedMost[rows[r]][name] = most[r];
                            }
                        }
                    }
                }
            }
        }

        unseen = guessed;
        unseenMost = guessedMost;
        return models;
    }

    // How many things a text is about tells how many reasons it gives, and whether it gives one; of the rest it tells nothing.
    private static IReadOnlyDictionary<string, double> Read(string code, IReadOnlyDictionary<string, double> features) =>
        code is RuleIds.SeveralReasons or RuleIds.VagueReason ? features : WithoutStrands(features);

    /// <summary>The features without those that tell what a text is about, clause by clause.</summary>
    public static IReadOnlyDictionary<string, double> WithoutStrands(IReadOnlyDictionary<string, double> features) =>
        features.Where(feature => !feature.Key.StartsWith(Features.StrandPrefix, StringComparison.Ordinal)).ToDictionary(feature => feature.Key, feature => feature.Value, StringComparer.Ordinal);

    private static double LogOdds((double Bias, double[] Weights) fit, (int[] Index, double[] Value) row)
    {
        var sum = fit.Bias;
        for (var i = 0; i < row.Index.Length; i++)
        {
            sum += fit.Weights[row.Index[i]] * row.Value[i];
        }

        return sum;
    }

    // Where F1 is best on unseen texts, and from where precision is high enough to assert. The curve is smoothed and the
    // cut drawn to the usual one, because the best cut on a few hundred texts is partly luck.
    private static (double Threshold, double Certain) Cut(List<(double Probability, bool Label)> guesses)
    {
        var curve = Enumerable.Range(0, 101).Select(cut => F1(guesses, cut / 100.0)).ToArray();
        var best = Enumerable.Range(20, 51).MaxBy(cut => curve[(cut - Window)..(cut + Window + 1)].Average());
        var threshold = Math.Round((best / 100.0 + UsualCut) / 2, 3);
        var sorted = guesses.OrderByDescending(guess => guess.Probability).ToList();
        var certain = 0.995;
        var right = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            right += sorted[i].Label ? 1 : 0;
            if (i >= 4 && (double)right / (i + 1) >= Precision)
            {
                certain = sorted[i].Probability;
            }
        }

        return (threshold, Math.Round(Math.Max(certain, threshold), 3));
    }

    private static double F1(List<(double Probability, bool Label)> guesses, double threshold)
    {
        var right = guesses.Count(guess => guess.Label && guess.Probability >= threshold);
        var all = guesses.Count(guess => guess.Label) + guesses.Count(guess => guess.Probability >= threshold);
        return all == 0 ? 0 : 2.0 * right / all;
    }

    public static int Fold(Sample sample) => (int)(sample.Id.Aggregate(17u, (hash, c) => (hash * 31) + c) % Folds);
}
