using DeclineBot.Coach.Review;
using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;
using DeclineBot.Coach.Tests.Review.Training;

namespace DeclineBot.Coach.Tests.Review;

/// <summary>What the review's tests share; loading it once keeps them quick.</summary>
internal static class Suts
{
    public static Lexicon Lexicon { get; } = Lexicon.Load();

    public static Reviewer Reviewer { get; } = new(Lexicon, Judge.Load());

    public static Suggester Suggester { get; } = new(Lexicon, Reviewer);

    public static IReadOnlyList<Sample> Samples { get; } = Sample.Read(Path.Combine(AppContext.BaseDirectory, "Review", "Data"));

    public static IReadOnlyList<SentenceSample> Sentences { get; } = SentenceSample.Read(Path.Combine(AppContext.BaseDirectory, "Review", "Data"));
}
