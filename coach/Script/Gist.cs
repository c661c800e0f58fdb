using System.Globalization;
using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Script;

/// <summary>Tells a statement that rambles, and finds the one sentence in it that carries the rest. Nothing is put into other words.</summary>
public sealed class Gist(CultureInfo culture)
{
    // What a listener takes in at once.
    private const int MostWords = 40;
    private const int MostWordsInTwo = 28;
    private const int MostWordsInMore = 18;

    private const int FewestInSentence = 4;
    private const int MostInSentence = 28;
    private const string Turn = ", but ";

    private readonly SentenceWords _words = SentenceWords.Load(culture);

    /// <summary>Whether it is more than can be said in a breath.</summary>
    public bool IsNeeded(string text)
    {
        var sentences = Sentences(text);
        return WordCount.Of(text) > sentences.Count switch { 1 => MostWords, 2 => MostWordsInTwo, _ => MostWordsInMore };
    }

    /// <summary>The sentence to keep, in the person's own words; null when none stands out.</summary>
    public string? Of(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var list = passage.Context == PassageContext.Thanks ? "carries-thanks" : "carries-reason";
        return Sentences(passage.Text).Select(AfterTheTurn).FirstOrDefault(sentence =>
            WordCount.Of(sentence) is >= FewestInSentence and <= MostInSentence && SentenceTokens.Of(sentence).Any(token => _words.Is(list, token.Bare)));
    }

    // "It was long, but I liked how Dana answered": what comes after the turn is what was meant.
    private static string AfterTheTurn(string sentence) => sentence.LastIndexOf(Turn, StringComparison.OrdinalIgnoreCase) is > 0 and var at
        ? char.ToUpper(sentence[at + Turn.Length], CultureInfo.InvariantCulture) + sentence[(at + Turn.Length + 1)..]
        : sentence;

    private List<string> Sentences(string text)
    {
        var tidy = new StatementTidy(_words);
        var sentences = new List<string>();
        for (var left = tidy.Clean(text); left.Length > 0;)
        {
            var (first, mark, rest) = tidy.Split(left);
            sentences.Add(first + mark);
            left = rest;
        }

        return sentences;
    }
}
