namespace DeclineBot.Coach.Review.Model;

/// <summary>What the model says of one code.</summary>
/// <param name="LogOdds">Its log-odds.</param>
/// <param name="Confidence">How sure it is when it says yes, 0.5 to 1.</param>
/// <param name="IsFound">Whether it says yes.</param>
public readonly record struct Verdict(double LogOdds, double Confidence, bool IsFound);
