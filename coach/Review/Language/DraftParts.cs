namespace DeclineBot.Coach.Review.Language;

/// <summary>What each sentence of a whole decline does.</summary>
/// <param name="Opening">The sentences that greet, or say a short courtesy.</param>
/// <param name="Decisions">Those that say no without a hedge.</param>
/// <param name="Hedged">Those that say no with one.</param>
/// <param name="Thanks">Those that thank.</param>
/// <param name="Touch">Those that ask or offer to stay in touch.</param>
/// <param name="Reasons">The stretches of tokens, from and up to, that may say why.</param>
/// <param name="FirstSpoken">The first sentence after the opening.</param>
public sealed record DraftParts(
    IReadOnlyList<Sentence> Opening,
    IReadOnlyList<Sentence> Decisions,
    IReadOnlyList<Sentence> Hedged,
    IReadOnlyList<Sentence> Thanks,
    IReadOnlyList<Sentence> Touch,
    IReadOnlyList<(int First, int End)> Reasons,
    Sentence? FirstSpoken)
{
    /// <summary>Sentences that go on about a thanks: they stand after it in a paragraph that began with it.</summary>
    public IReadOnlyList<Sentence> ThanksMore { get; init; } = [];

    /// <summary>The thanks, each with the sentences that go on about it.</summary>
    public IEnumerable<(int First, int End)> ThanksBlocks => Thanks.Select(sentence =>
        (sentence.First, ThanksMore.LastOrDefault(more => more.Line == sentence.Line && more.First >= sentence.End)?.End ?? sentence.End));

    /// <summary>The stretches that may say why, with those that follow each other at once taken as one.</summary>
    public IReadOnlyList<(int First, int End)> ReasonBlocks
    {
        get
        {
            var blocks = new List<(int First, int End)>();
            foreach (var (first, end) in Reasons)
            {
                if (blocks is [.., var last] && last.End == first)
                {
                    blocks[^1] = (last.First, end);
                }
                else
                {
                    blocks.Add((first, end));
                }
            }

            return blocks;
        }
    }

    private const int CourtesyWords = 22;
    private const int LineWords = 5;

    /// <summary>Whether the frame is the coach's own: then only what stands in it is the person's.</summary>
    public bool IsOwnFrame { get; init; }

    /// <summary>Reads the parts of a draft.</summary>
    public static DraftParts Of(Reading reading)
    {
        if (OwnFrame.Read(reading) is { } own)
        {
            return own;
        }

        List<Sentence> opening = [], decisions = [], hedged = [], thanks = [], touch = [];
        var reasons = new List<(int First, int End)>();
        Sentence? first = null;
        var thanksMore = new List<Sentence>();
        int courtesies = 0, thanksLine = -1;
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            var words = sentence.End - sentence.First;
            var saysNo = reading.Has(WordClass.SaysNo, sentence);
            var opensLine = i == 0 || reading.Sentences[i - 1].Line != sentence.Line;
            if (IsSignOff(reading, i))
            {
                continue;
            }

            if (first is null && !saysNo && (IsGreeting(reading, sentence, words)
                || (words <= CourtesyWords && courtesies == 0 && reading.Has(WordClass.Courtesy, sentence))))
            {
                courtesies += IsGreeting(reading, sentence, words) ? 0 : 1;
                opening.Add(sentence);
                continue;
            }

            first ??= sentence;
            var isHedged = reading.Has(WordClass.Hedge, sentence);
            var thanked = reading.Has(WordClass.Thanking, sentence);
            var touched = reading.Has(WordClass.Touch, sentence);
            AddIf(saysNo && !isHedged, decisions, sentence);
            AddIf(saysNo && isHedged, hedged, sentence);
            AddIf(thanked, thanks, sentence);
            AddIf(touched, touch, sentence);
            thanksLine = thanked && !saysNo && !touched && opensLine && sentence != first ? sentence.Line : thanksLine;
            if (!thanked && !touched && !saysNo && sentence.Line == thanksLine)
            {
                thanksMore.Add(sentence);
            }
            else if (!thanked && !touched)
            {
                reasons.AddRange(ReasonsIn(reading, sentence, saysNo));
            }
        }

        return new DraftParts(opening, decisions, hedged, thanks, touch, reasons, first) { ThanksMore = thanksMore };
    }

    // Of the sentence that says no, what stands in other clauses may be the reason; of well-wishing, nothing is.
    private static IEnumerable<(int First, int End)> ReasonsIn(Reading reading, Sentence sentence, bool saysNo)
    {
        if (!saysNo)
        {
            return sentence.End - sentence.First > 2 && !reading.Has(WordClass.Filler, sentence) ? [(sentence.First, sentence.End)] : [];
        }

        return reading.Clauses(sentence).Where(clause => clause.End - clause.First > 2
            && !reading.Has(WordClass.SaysNo, clause.First, clause.End) && !reading.Has(WordClass.Greeting, clause.First, clause.End) && !reading.Has(WordClass.Filler, clause.First, clause.End));
    }

    private static bool IsGreeting(Reading reading, Sentence sentence, int words) =>
        words <= LineWords && (reading.Has(WordClass.Greeting, sentence) || words <= 2);

    private static bool IsSignOff(Reading reading, int index)
    {
        var sentence = reading.Sentences[index];
        var left = reading.Sentences.Count - index;
        var words = sentence.End - sentence.First;
        return left <= 3 && index > 0 && words <= LineWords && !reading.Has(WordClass.SaysNo, sentence) && !reading.Has(WordClass.Touch, sentence)
            && (sentence.Mark == '\n' || reading.Has(WordClass.SignOff, sentence));
    }

    private static void AddIf(bool holds, List<Sentence> list, Sentence sentence)
    {
        if (holds)
        {
            list.Add(sentence);
        }
    }
}
