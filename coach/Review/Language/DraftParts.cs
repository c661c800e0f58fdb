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
    private const int CourtesyWords = 22;
    private const int LineWords = 5;

    /// <summary>Reads the parts of a draft.</summary>
    public static DraftParts Of(Reading reading)
    {
        List<Sentence> opening = [], decisions = [], hedged = [], thanks = [], touch = [];
        var reasons = new List<(int First, int End)>();
        Sentence? first = null;
        var courtesies = 0;
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            var words = sentence.End - sentence.First;
            var saysNo = reading.Has(WordClass.SaysNo, sentence);
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
            if (!thanked && !touched)
            {
                reasons.AddRange(ReasonsIn(reading, sentence, saysNo));
            }
        }

        return new DraftParts(opening, decisions, hedged, thanks, touch, reasons, first);
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
