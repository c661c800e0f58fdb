using DeclineBot.Coach.Review.Model;

namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>A sentence of a decline and what it does, as it stands in Data/sentences.txt: the letters of its acts, a bar, the sentence.</summary>
public sealed record SentenceSample(string Text, IReadOnlySet<string> Acts)
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['d'] = SentenceActs.Decides, ['u'] = SentenceActs.Hedges, ['t'] = SentenceActs.Thanks, ['i'] = SentenceActs.Touch,
        ['r'] = SentenceActs.Reason, ['n'] = SentenceActs.Opens, ['f'] = SentenceActs.Fills,
    };

    public static IReadOnlyList<SentenceSample> Read(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "sentences.txt")).Where(line => line.Length > 0)
            .Select(line => line.Split('|', 2)).Select(parts => new SentenceSample(parts[1], parts[0].Select(letter => Letters[letter]).ToHashSet()))];
}
