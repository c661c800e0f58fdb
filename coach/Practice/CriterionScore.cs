namespace DeclineBot.Coach.Practice;

/// <summary>The points of one criterion: its share of the good answers.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Most">The most points.</param>
/// <param name="Good">The answers that met it.</param>
/// <param name="Of">The answers that counted.</param>
public sealed record CriterionScore(Criterion Criterion, int Most, int Good, int Of)
{
    /// <summary>The points, rounded to the nearest whole one.</summary>
    public int Points => (int)Math.Round(Most * Good / (double)Of, MidpointRounding.AwayFromZero);

    /// <summary>The share of good answers, 0 to 1.</summary>
    public double Share => Good / (double)Of;
}
