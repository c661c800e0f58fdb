using DeclineBot.Coach.Review;
using Xunit.Abstractions;

namespace DeclineBot.Coach.Tests.Review;

/// <summary>The floor under the review's quality on the texts that it was trained on; it must not fall unnoticed.</summary>
public sealed class ReviewQualityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("reason", 0.93)]
    [InlineData("thanks", 0.95)]
    [InlineData("reply", 0.90)]
    [InlineData("draft", 0.85)]
    public void Review_LabelledTexts_KeepsItsFloor(string context, double floor)
    {
        var samples = Suts.Samples.Where(sample => sample.Context == context).ToList();
        var answers = samples.Select(sample => Suts.Reviewer.Review(sample.Passage)).ToList();
        var codes = samples.SelectMany(sample => sample.Codes).Distinct().ToList();

        var scores = codes.ConvertAll(code =>
        {
            var both = samples.Zip(answers).Count(pair => pair.First.Codes.Contains(code) && pair.Second.Labels.Contains(code));
            var either = samples.Zip(answers).Count(pair => pair.First.Codes.Contains(code)) + answers.Count(answer => answer.Labels.Contains(code));
            output.WriteLine($"{code}: {2.0 * both / either:f3}");
            return 2.0 * both / either;
        });

        Assert.True(scores.Average() >= floor, $"macro F1 in '{context}' is {scores.Average():f3}");
    }

    [Fact]
    public void Review_Replies_HaveTheirStance()
    {
        var samples = Suts.Samples.Where(sample => sample.Context == "reply").ToList();

        var right = samples.Count(sample => string.Equals(Suts.Reviewer.Review(sample.Passage).Stance.ToString(), sample.Stance, StringComparison.OrdinalIgnoreCase));

        Assert.True(right >= 0.9 * samples.Count, $"{right} of {samples.Count}");
    }

    [Fact]
    public void Review_CertainFindings_AreNearlyAlwaysRight()
    {
        var certain = Suts.Samples.SelectMany(sample => Suts.Reviewer.Review(sample.Passage).Findings.Where(finding => finding.IsCertain).Select(finding => sample.Codes.Contains(finding.Rule.Id))).ToList();

        Assert.True(certain.Count(right => right) >= 0.95 * certain.Count, $"{certain.Count(right => right)} of {certain.Count}");
    }
}
