namespace DeclineBot.Coach.Review.Language;

/// <summary>What a text is about, clause by clause: where it takes up something new, and where it goes on about the same.</summary>
public static class Strands
{
    private const int Most = 40;

    private static readonly string[] Topics =
    [
        WordClass.TopicPay, WordClass.TopicBenefit, WordClass.TopicRank, WordClass.TopicPlace, WordClass.TopicKin, WordClass.TopicBody, WordClass.TopicLearning, WordClass.TopicCraft, WordClass.TopicPeople,
        WordClass.TopicHours, WordClass.TopicDate, WordClass.TopicStay, WordClass.TopicProcess, WordClass.TopicGoods, WordClass.TopicEthics, WordClass.TopicVenture, WordClass.TopicLaw,
    ];

    /// <summary>The classes that only this reads.</summary>
    public static IReadOnlyList<string> Classes { get; } = [.. Topics, WordClass.AddLink, WordClass.FollowLink];

    private sealed record Clause(int First, int End, int Sentence, HashSet<string> Topics, string Link, string Side, bool Kind);

    /// <summary>The names of what is seen of a stretch's strands, and how often.</summary>
    public static IReadOnlyDictionary<string, int> Of(Reading reading, int first, int end) => Of(reading, [(first, end)]);

    /// <summary>The names of what is seen of the strands of several stretches together, and how often.</summary>
    public static IReadOnlyDictionary<string, int> Of(Reading reading, IEnumerable<(int First, int End)> stretches)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var clauses = stretches.SelectMany(stretch => Clauses(reading, stretch.First, stretch.End)).Take(Most).ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        int fresh = 0, free = 0, added = 0;
        for (var at = 0; at < clauses.Count; at++)
        {
            var clause = clauses[at];
            if (clause.Kind)
            {
                continue;
            }

            if (known.Count > 0)
            {
                var relation = clause.Topics.Count == 0 ? "none" : clause.Topics.Overlaps(known) ? "same" : "new";
                Count(found, $"{clause.Link}-{relation}");
                Count(found, $"{clause.Link}-{clause.Side}-{relation}");
                if (relation == "new")
                {
                    fresh++;
                    free += clause.Link == "follow" ? 0 : 1;
                    foreach (var before in clauses.Take(at).Where(other => !other.Kind).SelectMany(other => other.Topics).Distinct())
                    {
                        foreach (var now in clause.Topics)
                        {
                            var pair = string.CompareOrdinal(before, now) < 0 ? before + "+" + now : now + "+" + before;
                            Count(found, pair);
                            if (clause.Link != "follow")
                            {
                                Count(found, "free " + pair);
                            }
                        }
                    }
                }

                added += clause.Link == "add" ? 1 : 0;
            }

            known.UnionWith(clause.Topics);
        }

        Shape(reading, clauses, found);
        found[$"topics-{Math.Min(known.Count, 5)}"] = 1;
        found[$"fresh-{Math.Min(fresh, 4)}"] = 1;
        found[$"free-{Math.Min(free, 4)}"] = 1;
        found[$"added-{Math.Min(added, 3)}"] = 1;
        var told = clauses.Count(clause => clause is { Kind: false, Topics.Count: > 0 });
        found[$"about-{Math.Min(told, 5)}"] = 1;
        found[$"sides-{clauses.Where(clause => clause is { Kind: false, Topics.Count: > 0 }).Select(clause => clause.Side).Distinct().Count()}"] = 1;
        return found;
    }

    // A list is seen by its build: openings said twice, numbered things, bare things side by side.
    private static void Shape(Reading reading, List<Clause> clauses, Dictionary<string, int> found)
    {
        for (var at = 1; at < clauses.Count; at++)
        {
            var (before, here) = (clauses[at - 1], clauses[at]);
            var (one, other) = (Opening(reading, before), Opening(reading, here));
            if (here.End - one > 1 && one < before.End && other < here.End && reading.Tokens[one].Text == reading.Tokens[other].Text)
            {
                Count(found, "alike");
                Count(found, "alike-" + reading.Tokens[one].Text);
                Count(found, one + 1 < before.End && other + 1 < here.End && reading.Tokens[one + 1].Text == reading.Tokens[other + 1].Text ? "alike-two" : "alike-one");
            }

            var bare = IsBare(reading, before) && IsBare(reading, here);
            if (bare)
            {
                Count(found, "bare");
                Count(found, before.Sentence == here.Sentence ? "bare-listed" : "bare-apart");
            }

            if (here.End - here.First > 3 && before.End - before.First > 3 && !bare)
            {
                Count(found, before.Sentence == here.Sentence ? "full-" + here.Link : "full-apart-" + here.Link);
                Count(found, $"full-{before.Side}-{here.Link}-{here.Side}");
            }
        }

        if (clauses.Count == 0)
        {
            return;
        }

        var span = reading.SpanOf(clauses[0].First, clauses[^1].End);
        var text = reading.Passage.Text.AsSpan(span.Start, span.Length);
        if (text.Contains(" + ", StringComparison.Ordinal) || text.Contains(" & ", StringComparison.Ordinal))
        {
            Count(found, "plus-sign");
        }

        var numbered = clauses.Count(clause => reading.Tokens[clause.First].Text is "one" or "two" or "three" or "1" or "2" or "3" or "a" or "b" or "i" or "ii" && clause.End - clause.First == 1);
        if (numbered > 1)
        {
            Count(found, "numbered");
        }
    }

    private static int Opening(Reading reading, Clause clause) =>
        reading.Tokens[clause.First].Text is "and" or "or" or "but" or "plus" or "then" or "also" ? clause.First + 1 : clause.First;

    private static bool IsBare(Reading reading, Clause clause) => clause.End - clause.First <= 5 && !reading.Has(WordClass.FiniteVerb, clause.First, clause.End);

    private static List<Clause> Clauses(Reading reading, int first, int end)
    {
        var clauses = new List<Clause>();
        if (first >= end)
        {
            return clauses;
        }

        for (int from = first, at = first + 1; at <= end && clauses.Count < Most; at++)
        {
            if (at < end && reading.Tokens[at].Clause == reading.Tokens[at - 1].Clause)
            {
                continue;
            }

            clauses.Add(Of(reading, from, at, from == first));
            from = at;
        }

        return clauses;
    }

    private static Clause Of(Reading reading, int first, int end, bool opens)
    {
        bool Has(string name) => reading.Has(name, first, end);
        var topics = Topics.Where(Has).ToHashSet(StringComparer.Ordinal);
        var word = reading.Tokens[first].Text;
        var starts = opens || reading.Tokens[first - 1].Sentence != reading.Tokens[first].Sentence;
        var head = Math.Min(first + 2, end);
        var adds = reading.Has(WordClass.AddLink, first, starts ? end : head) || reading.Has(WordClass.AddLink, end - 1, end);
        var link = adds ? "add"
            : reading.Has(WordClass.FollowLink, first, head) ? "follow"
            : word is "and" or "or" ? "and"
            : word is "but" or "though" or "although" or "while" or "whereas" or "yet" or "however" ? "but"
            : word is "if" or "unless" ? "if"
            : starts ? "dot" : "comma";
        var side = "bare";
        for (var at = first; at < end && side == "bare"; at++)
        {
            side = reading.Tokens[at].Text switch
            {
                "i" or "my" or "me" or "we" or "our" or "us" => "mine",
                "you" or "your" or "yours" => "you",
                "they" or "their" or "theirs" or "them" => "they",
                "it" or "this" or "that" => "it",
                "the" or "a" or "no" => "the",
                _ => "bare",
            };
        }

        var kind = Has(WordClass.SetAside) || (Has(WordClass.Kind) && !Has(WordClass.Negative)) || Has(WordClass.SaysNo);
        return new Clause(first, end, reading.Tokens[first].Sentence, topics, link, side, kind);
    }

    private static void Count(Dictionary<string, int> found, string name) => found[name] = found.GetValueOrDefault(name) + 1;
}
