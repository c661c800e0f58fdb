using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Model;

/// <summary>What the linear model sees of a passage: the lexicon's classes, what they mean together, and the words themselves.</summary>
public static class Features
{
    /// <summary>How the features begin that tell what the text is about, clause by clause.</summary>
    public const string StrandPrefix = "t:";

    private const double WordWeight = 0.5;
    private const double PairWeight = 0.3;
    private const double StrandWeight = 0.7;
    private const int MostOfStrand = 3;
    private const int LeastOfPiece = 3;
    private const int MostPieces = 100;
    private static readonly (string Mark, string Name)[] Marks =
        [("...", "dots"), ("…", "dots"), ("!!", "loud"), ("??", "asking"), ("\"", "quote"), ("“", "quote"), (":", "colon"), (";", "semicolon"), ("(", "aside"), (" - ", "dash"), ("–", "dash")];

    private static readonly HashSet<string> BeforeNames = ["to", "at", "with", "joining", "join", "joined", "for", "'s", "is", "by", "called", "chose", "picked"];

    private static readonly HashSet<string> Grammar = [WordClass.Common, WordClass.SentenceOpening, WordClass.DanglingOpening, WordClass.DanglingClosing, WordClass.FiniteVerb, WordClass.SureOfferDetails, WordClass.SureComparison, WordClass.SureNegotiation, WordClass.SureGrievance, WordClass.EnglishWord, WordClass.OtherLanguage, WordClass.OwnFrame, WordClass.OwnDecision, WordClass.OwnTouch, WordClass.OwnReasonFrame, WordClass.OwnCause, .. Strands.Classes];

    /// <summary>The features of a whole passage, with their weights; the squares of all but its strands add up to 1.</summary>
    public static IReadOnlyDictionary<string, double> Of(Reading reading) => Of(reading, 0, reading.Tokens.Count);

    /// <summary>The clauses of a stretch that say anything by themselves; none when it is but one.</summary>
    public static IReadOnlyList<(int First, int End)> Pieces(Reading reading, int first, int end)
    {
        var pieces = new List<(int First, int End)>();
        for (int from = first, at = first + 1; at <= end && pieces.Count < MostPieces; at++)
        {
            if (at == end || reading.Tokens[at].Clause != reading.Tokens[at - 1].Clause)
            {
                if (at - from >= LeastOfPiece && (from > first || at < end))
                {
                    pieces.Add((from, at));
                }

                from = at;
            }
        }

        return pieces;
    }

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
            foreach (var name in features.Keys.Where(IsTelling).ToList())
            {
                features[$"kx:{pushBack} {name}"] = 0.7;
            }
        }

        var norm = Math.Sqrt(features.Values.Sum(value => value * value));
        foreach (var name in features.Keys)
        {
            features[name] /= norm;
        }

        foreach (var (strand, count) in Strands.Of(reading, first, end))
        {
            features[StrandPrefix + strand] = StrandWeight * Math.Min(count, MostOfStrand) / norm;
        }

        return features;
    }

    // What an answer means depends on the question: a name after "who?", a number after "how much?".
    private static bool IsTelling(string name) =>
        name.StartsWith("s:", StringComparison.Ordinal) || name.StartsWith("y:names", StringComparison.Ordinal) || name is "y:opens-with-name" or "c:withhold" or "c:amount" or "c:final" or "c:waver" or "c:reopen" or "w:#" or "w:no" or "w:yes";

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

        Typing(reading, first, end, features);
        var sentences = reading.Tokens[end - 1].Sentence - reading.Tokens[first].Sentence + 1;
        features[$"m:{Math.Min(sentences, 5)}"] = 0.5;
        var clauses = reading.Tokens[end - 1].Clause - reading.Tokens[first].Clause + 1;
        features[$"q:{Math.Min(clauses, 8)}"] = 0.3;
        for (var at = reading.Tokens[first].Sentence; at <= reading.Tokens[end - 1].Sentence; at++)
        {
            features["e:" + reading.Sentences[at].Mark] = 0.5;
        }
    }

    // How it is typed says much of how it is meant: shouting, names, quotations, words that only this text uses.
    private static void Typing(Reading reading, int first, int end, Dictionary<string, double> features)
    {
        var text = reading.Passage.Text;
        int rare = 0, names = 0;
        for (var at = first; at < end; at++)
        {
            var token = reading.Tokens[at];
            if (token.Kind == TokenKind.Word && token.Span.Length > 0)
            {
                rare += reading.Has(WordClass.Common, at, at + 1) ? 0 : 1;
                var opens = at == 0 || reading.Tokens[at - 1].Sentence != token.Sentence;
                var isName = !opens && token.Text != "i" && char.IsUpper(text[token.Span.Start]);
                names += isName ? 1 : 0;
                if (isName && at > first && BeforeNames.Contains(reading.Tokens[at - 1].Text) && !reading.Has(WordClass.Common, at, at + 1))
                {
                    features["y:names-after-" + reading.Tokens[at - 1].Text] = 0.7;
                }

                if (token.Span.Length > 3 && text.AsSpan(token.Span.Start, token.Span.Length).IndexOfAnyExceptInRange('A', 'Z') < 0)
                {
                    features["y:shout"] = 0.5;
                }
            }
        }

        var opening = reading.Tokens[first];
        if (opening is { Kind: TokenKind.Word, Span.Length: > 1 } && char.IsUpper(text[opening.Span.Start]) && !reading.Has(WordClass.Common, first, first + 1))
        {
            features["y:opens-with-name"] = 0.7;
        }

        features[$"z:{(rare < 6 ? rare : rare < 12 ? 6 : 12)}"] = 1;
        features[$"y:names-{Math.Min(names, 3)}"] = 0.7;
        var span = reading.SpanOf(first, end);
        var piece = text.AsSpan(span.Start, span.Length);
        foreach (var (mark, name) in Marks)
        {
            if (piece.Contains(mark, StringComparison.Ordinal))
            {
                features["y:" + name] = 0.5;
            }
        }
    }
}
