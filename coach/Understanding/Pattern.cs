namespace DeclineBot.Coach.Understanding;

/// <summary>
/// A phrase of the language data. `a|b` is either word, `word?` may be missing, `hiring_manager` is two words, `@set` any
/// phrase of a set, `~` up to three words, `&lt;company&gt;` a capture; marks stand for themselves.
/// </summary>
internal sealed class Pattern
{
    private const int MostSkipped = 3;
    private readonly Element[] _elements;

    /// <exception cref="InvalidDataException">It is no pattern.</exception>
    public Pattern(string key, string spelling, IReadOnlyDictionary<string, string[]> sets)
    {
        Key = key;
        _elements = [.. spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Element.Parse(part, spelling, sets))];
        if (_elements is [] || _elements[0].IsGap || _elements[^1].IsGap)
        {
            throw new InvalidDataException($"'{spelling}' must begin and end with a word.");
        }
    }

    /// <summary>What it means.</summary>
    public string Key { get; }

    /// <summary>The words that it can begin with; null when it begins with a capture.</summary>
    public IEnumerable<string>? FirstWords => _elements[0].Capture is null && !_elements[0].IsOptional
        ? _elements[0].Phrases.Select(phrase => phrase[0]).Distinct(StringComparer.Ordinal)
        : null;

    /// <summary>Where it matches from a word on, or null. Bounded: its gaps and captures are, and so the whole reading is linear.</summary>
    public Match? MatchAt(int at, Utterance utterance, NameFinder names)
    {
        var captures = new List<Capture>();
        var end = Walk(0, at, utterance, names, captures);
        return end > at ? new Match(this, at, end, captures) : null;
    }

    private int Walk(int index, int at, Utterance utterance, NameFinder names, List<Capture> captures)
    {
        if (index == _elements.Length)
        {
            return at;
        }

        var element = _elements[index];
        if (element.IsGap)
        {
            for (var skipped = 0; skipped <= MostSkipped; skipped++)
            {
                if (Walk(index + 1, at + skipped, utterance, names, captures) is >= 0 and var end)
                {
                    return end;
                }

                if (at + skipped >= utterance.Words.Count || utterance.Words[at + skipped].IsMark)
                {
                    return -1;
                }
            }

            return -1;
        }

        if (element.Capture is { } kind)
        {
            foreach (var to in names.Ends(kind, at))
            {
                captures.Add(new Capture(kind, at, to));
                if (Walk(index + 1, to, utterance, names, captures) is >= 0 and var end)
                {
                    return end;
                }

                captures.RemoveAt(captures.Count - 1);
            }
        }
        else
        {
            foreach (var phrase in element.Phrases)
            {
                if (Stands(phrase, at, utterance.Words) && Walk(index + 1, at + phrase.Length, utterance, names, captures) is >= 0 and var end)
                {
                    return end;
                }
            }
        }

        return element.IsOptional ? Walk(index + 1, at, utterance, names, captures) : -1;
    }

    private static bool Stands(string[] phrase, int at, IReadOnlyList<Word> words)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Text != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Element(string[][] Phrases, string? Capture, bool IsOptional, bool IsGap)
    {
        public static Element Parse(string part, string spelling, IReadOnlyDictionary<string, string[]> sets)
        {
            if (part == "~")
            {
                return new Element([], null, IsOptional: false, IsGap: true);
            }

            var isOptional = part.Length > 1 && part.EndsWith('?');
            var bare = isOptional ? part[..^1] : part;
            if (bare is ['<', .. var name, '>'])
            {
                return NameFinder.Kinds.Contains(name)
                    ? new Element([], name, isOptional, IsGap: false)
                    : throw new InvalidDataException($"'{spelling}' captures <{name}>, which nobody knows.");
            }

            var phrases = bare.Split('|').SelectMany(word => word is ['@', .. var set]
                ? sets.TryGetValue(set, out var found) ? found : throw new InvalidDataException($"'{spelling}' names @{set}, which is no set.")
                : [word.Replace('_', ' ')]);
            return new Element(
                [.. phrases.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).OrderByDescending(words => words.Length)],
                null,
                isOptional,
                IsGap: false);
        }
    }
}
