using DeclineBot.Coach.Review;
using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;

namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>Trains the model of what a sentence does. Reasons and thanks teach it, too: each is one, and isn't the other.</summary>
public static class SentenceTraining
{
    private const int Copies = 4;
    private const double Telling = 0.2;

    public static Dictionary<string, LinearModel> Train(Lexicon lexicon, IReadOnlyList<Sample> samples, IReadOnlyList<SentenceSample> sentences, double strength)
    {
        var own = sentences.SelectMany(sentence => Enumerable.Repeat((Features: Of(lexicon, sentence.Text), sentence.Acts), Copies)).ToList();
        var shared = samples.Where(sample => sample.Context is "reason" or "thanks").Select(sample =>
            (Features: Of(lexicon, sample.Text), Acts: (IReadOnlySet<string>)new HashSet<string> { sample.Context == "reason" ? SentenceActs.Reason : SentenceActs.Thanks })).ToList();
        var models = new Dictionary<string, LinearModel>();
        foreach (var act in SentenceActs.All)
        {
            // A reason may well decide or keep open; only of thanks is it known that they do neither.
            var rows = act is SentenceActs.Hedges or SentenceActs.Decides or SentenceActs.Opens ? [.. own, .. shared.Where(row => row.Acts.Contains(SentenceActs.Thanks))] : own.Concat(shared).ToList();
            var space = new Space(rows.Select(row => (SentenceActs.Place, row.Features)));
            var fit = Regression.Fit(space.Rows, [.. rows.Select(row => row.Acts.Contains(act))], space.Size, strength);
            models[act] = new LinearModel(Math.Round(fit.Bias, 4), Pruned(space.WeightsFor(SentenceActs.Place, fit.Weights)), 0.5, 0.5);
        }

        return models;
    }

    // Small weights tell next to nothing here, and every one is read when the review starts.
    private static Dictionary<string, double> Pruned(Dictionary<string, double> weights) =>
        weights.Where(pair => Math.Abs(pair.Value) >= Telling).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, double> Of(Lexicon lexicon, string text) =>
        Trainer.WithoutStrands(Features.Of(lexicon.Read(new Passage(PassageContext.Draft, text))));
}
