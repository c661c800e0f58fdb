using System.Security.Cryptography;
using System.Text;
using DeclineBot.Coach.Review.Model;
using Xunit.Abstractions;

namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>
/// The weights belong to the texts. After a change of texts or lexicon: `DECLINEBOT_RETRAIN=1 dotnet test tests/Coach.Tests --filter Retrain`
/// writes them anew, the same every time, and prints how they do on texts that they haven't seen.
/// </summary>
public sealed class TrainingTests(ITestOutputHelper output)
{
    [Fact]
    public void Weights_Committed_AreMadeOfTheCommittedTexts()
    {
        using var stream = Judge.Open();

        Assert.True(WeightsFile.Read(stream).Texts == Fingerprint() || IsRetraining, "The texts changed; retrain as the comment above says.");
    }

    [Fact]
    public void Retrain_WhenAsked_WritesTheWeights()
    {
        if (!IsRetraining)
        {
            output.WriteLine("Not asked to.");
            return;
        }

        var (models, unseen) = new Trainer(Suts.Lexicon, Suts.Sentences).Train(Suts.Samples);
        foreach (var line in Trainer.Report(Suts.Samples, models, unseen))
        {
            output.WriteLine(line);
            Console.WriteLine(line);
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "DeclineBot.sln")))
        {
            root = root.Parent!;
        }

        File.WriteAllText(
            Path.Combine(root.FullName, "coach", "Review", "Model", "weights.en.json"),
            WeightsFile.Write(Fingerprint(), models.ToDictionary(place => place.Key, place => (IReadOnlyDictionary<string, LinearModel>)place.Value)));
    }

    private static bool IsRetraining => Environment.GetEnvironmentVariable("DECLINEBOT_RETRAIN") == "1";

    private static string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Suts.Samples.Select(sample => $"{sample.Id} {sample.Context} {sample.Pushback} {sample.Stance} {string.Join(',', sample.Codes.Order())} {sample.Text}")
            .Concat(Suts.Sentences.Select(sentence => $"{string.Join(',', sentence.Acts.Order())} {sentence.Text}"))))))[..16];
}
