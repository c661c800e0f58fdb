using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Model;

/// <summary>What the linear model sees of a passage: the lexicon's classes, what they mean together, and the words themselves.</summary>
public static class Features
{
    private const double WordWeight = 0.5;
    private const double PairWeight = 0.3;
    private static readonly HashSet<string> Grammar = [WordClass.SentenceOpening, WordClass.DanglingOpening, WordClass.DanglingClosing, WordClass.FiniteVerb, WordClass.SureOfferDetails, WordClass.SureComparison, WordClass.SureNegotiation];

    /// <summary>The features of a whole passage, with their weights; their squares add up to 1.</summary>
    public static IReadOnlyDictionary<string, double> Of(Reading reading) => Of(reading, 0, reading.Tokens.Count);

    /// <summary>The features of a stretch of tokens.</summary>
    public static IReadOnlyDictionary<string, double> Of(Reading reading, int first, int end)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal);
        Words(reading, first, end, features);
        Classes(reading, first, end, features);
        foreach (var signal in Signals.Of(reading, first, end))
        {
            features["s:" + signal] = 1.5;
        }

        Shape(reading, first, end, features);
        if (reading.Passage.PushBack is { } pushBack)
        {
            features["k:" + pushBack] = 1;
        }

        var norm = Math.Sqrt(features.Values.Sum(value => value * value));
        foreach (var name in features.Keys)
        {
            features[name] /= norm;
        }

        return features;
    }

    private static void Words(Reading reading, int first, int end, Dictionary<string, double> features)
    {
        var before = "^";
        for (var at = first; at < end; at++)
        {
            var token = reading.Tokens[at];
            var word = token.Kind switch
            {
                TokenKind.Number => "#",
                TokenKind.Money => "#money",
                TokenKind.Percent => "#percent",
                _ => token.Text,
            };
            features["w:" + word] = WordWeight;
            features[$"b:{before} {word}"] = PairWeight;
            if (word.Length > 5)
            {
                features["p:" + word[..5]] = WordWeight;
            }

            before = word;
        }

        features[$"b:{before} $"] = PairWeight;
    }

    private static void Classes(Reading reading, int first, int end, Dictionary<string, double> features)
    {
        var here = new List<string>();
        foreach (var name in reading.Mentions.Classes)
        {
            if (Grammar.Contains(name))
            {
                continue;
            }

            var count = reading.Mentions.Count(name, first, end);
            if (count > 0)
            {
                features["c:" + name] = 1;
                here.Add(name);
            }

            if (count > 1)
            {
                features["cc:" + name] = 0.7;
            }
        }

        here.Sort(StringComparer.Ordinal);
        for (var at = first < end ? reading.Tokens[first].Sentence : int.MaxValue; at < reading.Sentences.Count && reading.Sentences[at].First < end; at++)
        {
            var sentence = reading.Sentences[at];
            Pairs([.. here.Where(name => reading.Has(name, Math.Max(first, sentence.First), Math.Min(end, sentence.End)))], features);
        }
    }

    private static void Pairs(List<string> names, Dictionary<string, double> features)
    {
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                features[$"x:{names[i]}+{names[j]}"] = PairWeight;
            }
        }
    }

    private static void Shape(Reading reading, int first, int end, Dictionary<string, double> features)
    {
        var length = end - first;
        features[length switch { <= 3 => "n:3", <= 7 => "n:7", <= 14 => "n:14", <= 28 => "n:28", <= 50 => "n:50", _ => "n:more" }] = 1;
        if (length == 0)
        {
            return;
        }

        var sentences = reading.Tokens[end - 1].Sentence - reading.Tokens[first].Sentence + 1;
        features[$"m:{Math.Min(sentences, 5)}"] = 0.5;
        var clauses = reading.Tokens[end - 1].Clause - reading.Tokens[first].Clause + 1;
        features[$"q:{Math.Min(clauses, 8)}"] = 0.3;
        for (var at = reading.Tokens[first].Sentence; at <= reading.Tokens[end - 1].Sentence; at++)
        {
            features["e:" + reading.Sentences[at].Mark] = 0.5;
        }
    }
}
