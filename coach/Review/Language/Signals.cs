namespace DeclineBot.Coach.Review.Language;

/// <summary>What several classes mean together in one clause or sentence: the grammar above the words.</summary>
public static class Signals
{
    private static readonly string[] Terms = [WordClass.Pay, WordClass.Benefit, WordClass.Remote, WordClass.Level];

    private static readonly string[] Kinds =
        [WordClass.Family, WordClass.Health, WordClass.Study, WordClass.PlaceLimit, WordClass.OwnWish, WordClass.HardPay, WordClass.Term, WordClass.Better, WordClass.Negative];

    private static readonly HashSet<string> Mine = new(["i", "my", "me", "myself", "we", "our"], StringComparer.Ordinal);

    private static readonly HashSet<string> Denying = new(["no", "not", "never", "nobody", "without", "none", "nothing"], StringComparer.Ordinal);

    /// <summary>The names of the signals of a stretch of tokens, each at most once.</summary>
    public static IReadOnlySet<string> Of(Reading reading, int first, int end)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first < end ? reading.Tokens[first].Sentence : int.MaxValue; at < reading.Sentences.Count && reading.Sentences[at].First < end; at++)
        {
            var sentence = reading.Sentences[at];
            Sentence(reading, Math.Max(first, sentence.First), Math.Min(end, sentence.End), sentence.Mark == '?', found);
        }

        Whole(reading, first, end, found);
        Blame(reading, first, end, found);
        return found;
    }

    // Whom a negative word is about, whether it is denied, and on which side of a "but" it stands.
    private static void Blame(Reading reading, int first, int end, HashSet<string> found)
    {
        var blames = new List<(int First, int End)>();
        for (int from = first, at = first + 1; at <= end; at++)
        {
            if (at < end && reading.Tokens[at].Clause == reading.Tokens[at - 1].Clause)
            {
                continue;
            }

            if (reading.Has(WordClass.Negative, from, at) || reading.Has(WordClass.ComplaintShape, from, at))
            {
                blames.Add((from, at));
            }

            from = at;
        }

        foreach (var (from, to) in blames)
        {
            var other = reading.Has(WordClass.They, from, to) || reading.Has(WordClass.You, from, to) || reading.Has(WordClass.PersonRole, from, to) || reading.Has(WordClass.YourSide, from, to);
            Add(found, "blame-other", other);
            Add(found, "blame-mine", !other && Enumerable.Range(from, to - from).Any(at => Mine.Contains(reading.Tokens[at].Text)));
            Add(found, "blame-bare", !other && !Enumerable.Range(from, to - from).Any(at => Mine.Contains(reading.Tokens[at].Text)));
            Add(found, "blame-denied", Enumerable.Range(from, to - from).Any(at => Denying.Contains(reading.Tokens[at].Text) || reading.Tokens[at].Text.EndsWith("n't", StringComparison.Ordinal)));
            Add(found, "turn-in-blame", reading.Has(WordClass.ComplaintTurn, from, to));
            Add(found, "turn-before-blame", reading.Has(WordClass.ComplaintTurn, first, from));
            Add(found, "kind-before-blame", reading.Has(WordClass.Kind, first, from));
            Add(found, "kind-after-blame", reading.Has(WordClass.Kind, to, end) || reading.Has(WordClass.ThanksHelp, to, end));
            Add(found, "blame-last", to == end && from > first);
            Add(found, "blame-first", from == first && to < end);
        }

        found.Add($"blames-{Math.Min(blames.Count, 3)}");
    }

    private static void Sentence(Reading reading, int first, int end, bool asks, HashSet<string> found)
    {
        bool Has(string name) => reading.Has(name, first, end);
        var setAside = Has(WordClass.SetAside);
        var they = Has(WordClass.They) || Has(WordClass.OtherSide);
        var you = Has(WordClass.You) || Has(WordClass.YourSide);
        Add(found, "both-sides", (Has(WordClass.ThemAsSide) || Has(WordClass.OtherSide)) && Has(WordClass.YourSide));
        Add(found, "they-and-you", they && you);
        Add(found, "better-than-you", Has(WordClass.Better) && (Has(WordClass.ComparingVerb) || Has(WordClass.YourSide)) && !Has(WordClass.OwnWish));
        Add(found, "better-there", Has(WordClass.Better) && they);
        Add(found, "better-own", Has(WordClass.Better) && Has(WordClass.OwnWish));
        Add(found, "term-live", Has(WordClass.Term) && !setAside);
        Add(found, "hard-pay-live", Has(WordClass.HardPay) && !setAside);
        Add(found, "term-set-aside", Has(WordClass.Term) && setAside);
        Add(found, "amount-live", Has(WordClass.Amount) && !setAside);
        Add(found, "amount-of-term", Has(WordClass.Amount) && Has(WordClass.Term) && !setAside);
        Add(found, "term-compared", Has(WordClass.Term) && Has(WordClass.Better) && they);
        Add(found, "term-short", Has(WordClass.TermShort) && !setAside);
        Add(found, "negative-you", Has(WordClass.Negative) && Has(WordClass.YourSide));
        Add(found, "negative-role", Has(WordClass.Negative) && Has(WordClass.PersonRole));
        Add(found, "complaint", Has(WordClass.ComplaintShape) && (Has(WordClass.Negative) || Has(WordClass.PersonRole) || Has(WordClass.YourSide)));
        Add(found, "sarcastic", Has(WordClass.Sarcasm) && (asks || Has(WordClass.You)));
        Add(found, "helped", Has(WordClass.ThanksHelp) && Has(WordClass.ThanksDetail));
        Add(found, "negative-own", Has(WordClass.Negative) && (Has(WordClass.Family) || Has(WordClass.Health)));
        Add(found, "kind-then-turn", Has(WordClass.Kind) && Has(WordClass.ComplaintTurn));
        Add(found, "negative-turn", Has(WordClass.Negative) && Has(WordClass.ComplaintTurn));
        Add(found, "condition-yes", Has(WordClass.Condition) && Has(WordClass.WouldYes) && !setAside);
        Add(found, "asks-better", asks && Has(WordClass.AskBetter));
        Add(found, "better-asked-yes", Has(WordClass.AskBetter) && Has(WordClass.WouldYes));
        Add(found, "term-condition", Has(WordClass.Term) && (Has(WordClass.Condition) || Has(WordClass.AskBetter)) && !setAside);
        Add(found, "amount-condition", Has(WordClass.Amount) && (Has(WordClass.Condition) || Has(WordClass.WouldYes)) && !setAside);
        Add(found, "asks-you", asks && you);
        Add(found, "asks", asks);
        Add(found, "vague-alone", Has(WordClass.Vague) && !Has(WordClass.OwnWish) && !Has(WordClass.Family) && !Has(WordClass.Term) && !Has(WordClass.PlaceLimit));
    }

    private static void Whole(Reading reading, int first, int end, HashSet<string> found)
    {
        bool Has(string name) => reading.Has(name, first, end);
        var life = (Has(WordClass.Family) ? 1 : 0) + (Has(WordClass.Health) ? 1 : 0) + (Has(WordClass.Study) ? 1 : 0) + (Has(WordClass.PlaceLimit) ? 1 : 0);
        found.Add($"life-{Math.Min(life, 3)}");
        Add(found, "nothing-concrete", life == 0 && !Has(WordClass.OwnWish) && !Has(WordClass.Term) && !Has(WordClass.Amount));
        Add(found, "vague-nothing-concrete", Has(WordClass.Vague) && life == 0 && !Has(WordClass.OwnWish) && !Has(WordClass.Term) && !Has(WordClass.Negative));
        Add(found, "several-terms", Count(reading, WordClass.Term, first, end) > 1);
        Add(found, "life-and-term", life > 0 && Has(WordClass.HardPay));
        Add(found, "grievance-and-term", Has(WordClass.Negative) && Has(WordClass.Term));
        Add(found, "both-sides-apart", (Has(WordClass.ThemAsSide) || Has(WordClass.OtherSide)) && Has(WordClass.YourSide));
        Add(found, "several-and-life", Has(WordClass.StrongSeveral) && life > 0);
        Add(found, "several-and-term", Has(WordClass.StrongSeveral) && Has(WordClass.Term));
        Add(found, "concrete-thanks", Has(WordClass.ThanksConcrete) && !Has(WordClass.ComplaintTurn));
        Add(found, "only-generic-thanks", Has(WordClass.ThanksGeneric) && !Has(WordClass.ThanksConcrete));
        Add(found, "thing-to-thank", (Has(WordClass.ThanksThing) || Has(WordClass.ThanksHelp)) && !Has(WordClass.ComplaintTurn));
        Add(found, "nothing-to-thank", !Has(WordClass.ThanksThing) && !Has(WordClass.ThanksHelp) && !Has(WordClass.ThanksConcrete));
        found.Add($"term-kinds-{Math.Min(Terms.Count(Has), 3)}");
        var told = Told(reading, first, end);
        found.Add($"told-{Math.Min(told.Clauses, 4)}");
        found.Add($"told-kinds-{Math.Min(told.Kinds, 4)}");
        Add(found, "waver-not-final", Has(WordClass.Waver) && !Has(WordClass.Final));
        Add(found, "final-not-waver", Has(WordClass.Final) && !Has(WordClass.Waver) && !Has(WordClass.Reopen));
        Add(found, "reopen-not-final", Has(WordClass.Reopen) && !Has(WordClass.Final));
    }

    // How many clauses tell a reason of some kind, and how many kinds there are in different ones.
    private static (int Clauses, int Kinds) Told(Reading reading, int first, int end)
    {
        var clauses = 0;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (int from = first, at = first + 1; at <= end; at++)
        {
            if (at == end || reading.Tokens[at].Clause != reading.Tokens[at - 1].Clause)
            {
                var here = Kinds.Where(kind => reading.Has(kind, from, at)).ToList();
                clauses += here.Count > 0 ? 1 : 0;
                if (here.Find(kind => !kinds.Contains(kind)) is { } fresh)
                {
                    kinds.Add(fresh);
                }

                from = at;
            }
        }

        return (clauses, kinds.Count);
    }

    private static int Count(Reading reading, string name, int first, int end) =>
        reading.Mentions.Count(name, first, end);

    private static void Add(HashSet<string> found, string name, bool holds)
    {
        if (holds)
        {
            found.Add(name);
        }
    }
}
