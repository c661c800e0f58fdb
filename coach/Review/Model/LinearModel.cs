namespace DeclineBot.Coach.Review.Model;

/// <summary>A logistic regression over <see cref="Features"/>, for one code in one context.</summary>
/// <param name="Bias">The weight of every passage.</param>
/// <param name="Weights">The weight of each feature; empty in a <see cref="Judge"/> that was read from a file and keeps them itself.</param>
/// <param name="Threshold">The probability from which the code is there.</param>
/// <param name="CertainFrom">The probability from which it is certain: there it was nearly always right on unseen texts.</param>
public sealed record LinearModel(double Bias, IReadOnlyDictionary<string, double> Weights, double Threshold, double CertainFrom)
{
    private const double Least = 0.5;
    private const double Most = 0.99;

    /// <summary>The probability that belongs to log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>What log-odds mean for the code; the confidence is 0.5 at the threshold and 0.7 where it becomes certain.</summary>
    public Verdict Judge(double logOdds)
    {
        var probability = Probability(logOdds);
        var confidence = probability >= CertainFrom
            ? Finding.CertainFrom + ((Most - Finding.CertainFrom) * Share(probability, CertainFrom, 1))
            : Least + ((Finding.CertainFrom - 0.01 - Least) * Share(probability, Threshold, CertainFrom));
        return new Verdict(logOdds, Math.Round(confidence, 2), probability >= Threshold);
    }

    private static double Share(double value, double from, double to) => to <= from ? 1 : Math.Clamp((value - from) / (to - from), 0, 1);
}
