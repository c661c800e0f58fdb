using System.Collections.Frozen;

namespace DeclineBot.Coach.Review.Language;

/// <summary>Splits a text into tokens, clauses and sentences, in one pass and whatever the text is.</summary>
public sealed class Tokenizer(FrozenDictionary<string, string[]> spellings, FrozenSet<string> abbreviations, FrozenSet<string> clauseStarts)
{
    private const string Currencies = "$€£₹₦¥₱₩₺₫";

    /// <summary>Reads a text.</summary>
    public (IReadOnlyList<Token> Tokens, IReadOnlyList<Sentence> Sentences) Read(string text)
    {
        var scan = new Scan(this, text);
        scan.Run();
        return (scan.Tokens, scan.Sentences);
    }

    private sealed class Scan(Tokenizer rules, string text)
    {
        private int _at;
        private int _clause;
        private int _line;
        private int _sentenceStart;
        private int _firstToken;

        public List<Token> Tokens { get; } = [];

        public List<Sentence> Sentences { get; } = [];

        public void Run()
        {
            while (_at < text.Length)
            {
                var c = text[_at];
                if (char.IsLetter(c))
                {
                    Word();
                }
                else if (char.IsDigit(c) || (Currencies.Contains(c, StringComparison.Ordinal) && _at + 1 < text.Length && char.IsDigit(text[_at + 1])))
                {
                    Number();
                }
                else if (char.IsHighSurrogate(c) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]))
                {
                    Add(text.Substring(_at, 2), _at, 2, TokenKind.Sign);
                    _at += 2;
                }
                else
                {
                    Mark(c);
                    _at++;
                }
            }

            EndSentence('\n');
        }

        private void Word()
        {
            var start = _at;
            while (_at < text.Length && (char.IsLetter(text[_at]) || char.IsDigit(text[_at]) || IsMark(text[_at])
                || (IsApostrophe(text[_at]) && _at + 1 < text.Length && char.IsLetter(text[_at + 1]))))
            {
                _at++;
            }

            var word = text[start.._at].ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'').Replace("\u200B", "", StringComparison.Ordinal);
            if (rules.Spellings.TryGetValue(word, out var written))
            {
                foreach (var part in written)
                {
                    Add(part, start, _at - start, TokenKind.Word);
                }

                return;
            }

            var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
            if (apostrophe > 0 && !word.EndsWith("n't", StringComparison.Ordinal))
            {
                Add(word[..apostrophe], start, Math.Min(apostrophe, _at - start), TokenKind.Word);
                Add(word[apostrophe..], Math.Min(start + apostrophe, _at), Math.Max(0, _at - start - apostrophe), TokenKind.Word);
                return;
            }

            Add(word, start, _at - start, TokenKind.Word);
        }

        private void Number()
        {
            var start = _at;
            var kind = TokenKind.Number;
            if (!char.IsDigit(text[_at]))
            {
                kind = TokenKind.Money;
                _at++;
            }

            while (_at < text.Length && (char.IsDigit(text[_at])
                || ((text[_at] is '.' or ',' or ':') && _at + 1 < text.Length && char.IsDigit(text[_at + 1]))))
            {
                _at++;
            }

            if (_at < text.Length && (text[_at] == '%' || Currencies.Contains(text[_at], StringComparison.Ordinal)))
            {
                kind = text[_at] == '%' ? TokenKind.Percent : TokenKind.Money;
                _at++;
            }
            else if (_at < text.Length && (text[_at] is 'k' or 'K') && (_at + 1 == text.Length || !char.IsLetterOrDigit(text[_at + 1])))
            {
                kind = TokenKind.Money;
                _at++;
            }

            Add(text[start.._at], start, _at - start, kind);
        }

        private void Mark(char c)
        {
            switch (c)
            {
                case '\n':
                    EndSentence('\n');
                    _line++;
                    break;
                case '?' or '!' or '…':
                    EndSentence(c == '…' ? '.' : c);
                    break;
                case '.' when !IsAbbreviation():
                    EndSentence('.');
                    break;
                case ',' or ';' or ':' or '–' or '—' or '(' or ')':
                    _clause++;
                    break;
                case '-' when _at > 0 && char.IsWhiteSpace(text[_at - 1]):
                    _clause++;
                    break;
            }
        }

        // "Mr. Bhatt" and "J. Smith" go on; so does a dot inside a word or before a lower-case letter that follows at once.
        private bool IsAbbreviation()
        {
            if (Tokens.Count == _firstToken || _at + 1 >= text.Length)
            {
                return false;
            }

            var last = Tokens[^1];
            return last.Span.Start + last.Span.Length == _at
                && (char.IsLetterOrDigit(text[_at + 1]) || rules.Abbreviations.Contains(last.Text) || (last.Text.Length == 1 && char.IsUpper(text[_at - 1]) && last.Text != "i"));
        }

        private void Add(string word, int start, int length, TokenKind kind)
        {
            if (rules.ClauseStarts.Contains(word) && Tokens.Count > _firstToken)
            {
                _clause++;
            }

            Tokens.Add(new Token(word, new TextSpan(start, length), kind, Sentences.Count, _clause));
        }

        private void EndSentence(char mark)
        {
            _clause++;
            var end = Math.Min(_at + (mark == '\n' ? 0 : 1), text.Length);
            if (Tokens.Count > _firstToken)
            {
                var start = Math.Min(_sentenceStart, Tokens[_firstToken].Span.Start);
                while (start < Tokens[_firstToken].Span.Start && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                Sentences.Add(new Sentence(_firstToken, Tokens.Count, new TextSpan(start, end - start), mark, _line));
            }
            else if (Sentences.Count > 0 && mark != '\n' && Sentences[^1].Line == _line)
            {
                // "??" and "?!" belong to the sentence that they close.
                var last = Sentences[^1];
                Sentences[^1] = last with { Span = new TextSpan(last.Span.Start, end - last.Span.Start), Mark = last.Mark == '?' ? '?' : mark };
            }

            _firstToken = Tokens.Count;
            _sentenceStart = end;
        }

        private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

        private static bool IsMark(char c) => c is '\u200B' or '\u200D' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    private FrozenDictionary<string, string[]> Spellings { get; } = spellings;

    private FrozenSet<string> Abbreviations { get; } = abbreviations;

    private FrozenSet<string> ClauseStarts { get; } = clauseStarts;
}
