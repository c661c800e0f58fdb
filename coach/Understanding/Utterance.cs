namespace DeclineBot.Coach.Understanding;

/// <summary>What a person typed, as words and marks.</summary>
internal sealed class Utterance
{
    /// <summary>Nobody describes their offer in more; the rest is not read.</summary>
    public const int MostCharacters = 2000;

    private readonly List<Word> _words = [];
    private readonly Dictionary<int, int> _questions = [];

    public Utterance(string text, LanguageData language)
    {
        Text = text.Length > MostCharacters ? text[..MostCharacters] : text;
        Language = language;
        Read();
        IsCased = _words.Exists(word => Any(Text.AsSpan(word.Start, word.End - word.Start), char.IsUpper) && word.Text != "i" && !BeginsSentence(word));
    }

    public string Text { get; }

    public LanguageData Language { get; }

    public IReadOnlyList<Word> Words => _words;

    /// <summary>Whether the person uses capitals at all; who doesn't writes names without them.</summary>
    public bool IsCased { get; }

    /// <summary>How many words there are, without the marks.</summary>
    public int WordCount => _words.Count(word => !word.IsMark);

    /// <summary>Whether a word is asked, not told: "I said no, can I still take it?" tells the first half.</summary>
    public bool IsAsked(int at) => _questions.TryGetValue(_words[at].Sentence, out var from) && at >= from;

    /// <summary>The words as the person typed them.</summary>
    public string Typed(int from, int to) => from < to ? Text[_words[from].Start.._words[to - 1].End].Replace('’', '\'') : "";

    private static bool Any(ReadOnlySpan<char> text, Func<char, bool> isOne)
    {
        foreach (var letter in text)
        {
            if (isOne(letter))
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsSentence(Word word)
    {
        var first = _words.FindIndex(other => other.Sentence == word.Sentence && !other.IsMark);
        return first >= 0 && _words[first].Start == word.Start;
    }

    private void Read()
    {
        var (at, clause, sentence) = (0, 0, 0);
        while (at < Text.Length)
        {
            if (char.IsLetterOrDigit(Text[at]))
            {
                at = ReadWord(at, ref clause, sentence);
                continue;
            }

            if (Text[at] == '&')
            {
                _words.Add(new Word("&", at, at + 1, clause, sentence, IsMark: false, HasCapital: false));
            }
            else if (MarkAt(at) is { } mark)
            {
                clause++;
                _words.Add(new Word(mark, at, at + 1, clause, sentence, IsMark: true, HasCapital: false));
                if (mark is "." or "?" or "!")
                {
                    if (mark == "?")
                    {
                        _questions[sentence] = _words.Count > 1 ? 1 + _words.FindLastIndex(_words.Count - 2, word => word.IsMark) : 0;
                    }

                    sentence++;
                }

                clause++;
            }

            at++;
        }
    }

    // A hyphen between blanks is a dash; every other sign that isn't listed means nothing here.
    private string? MarkAt(int at) => Text[at] switch
    {
        ',' or ';' or ':' or '(' or ')' or '?' or '!' or '.' => Text[at].ToString(),
        '\n' => ".",
        '–' or '—' => ",",
        '-' when at > 0 && Text[at - 1] == ' ' => ",",
        _ => null,
    };

    private int ReadWord(int start, ref int clause, int sentence)
    {
        var at = start;
        while (at < Text.Length && (char.IsLetterOrDigit(Text[at]) || IsInner(at)))
        {
            at++;
        }

        var (length, tail) = Split(Text[start..at].Replace('’', '\'').ToLowerInvariant());
        var word = Text[start..(start + length)].ToLowerInvariant();
        if (Language.Abbreviations.Contains(word) && at < Text.Length && Text[at] == '.')
        {
            at++;
            length++;
        }

        var typed = Text.AsSpan(start, length);
        var hasCapital = Any(typed, char.IsUpper) || (Any(typed, char.IsDigit) && Any(typed, char.IsLetter));
        foreach (var part in Language.Spellings.TryGetValue(word, out var written) ? written : [word])
        {
            if (Language.Joiners.Contains(part))
            {
                clause++;
            }

            _words.Add(new Word(part, start, start + length, clause, sentence, IsMark: false, hasCapital));
        }

        if (tail is not null)
        {
            _words.Add(new Word(tail, start + length, at, clause, sentence, IsMark: false, HasCapital: false));
        }

        return at;
    }

    // "Acme's" is a name and its ending; "haven't" is two words.
    private (int Length, string? Tail) Split(string word)
    {
        if (Language.Spellings.ContainsKey(word))
        {
            return (word.Length, null);
        }

        foreach (var (suffix, written) in Language.Suffixes)
        {
            if (word.Length > suffix.Length && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return (word.Length - suffix.Length, written);
            }
        }

        return (word.Length, null);
    }

    private bool IsInner(int at) =>
        at + 1 < Text.Length && char.IsLetterOrDigit(Text[at + 1]) && Text[at] is '\'' or '’' or '-' or '.' or '/' or '&'
        || (Text[at] is '+' or '#' && (at == 0 || char.IsLetter(Text[at - 1]) || Text[at - 1] == '+'));
}
