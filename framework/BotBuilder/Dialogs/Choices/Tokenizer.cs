namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The usual way to split a text into words.</summary>
public class Tokenizer
{
    /// <summary>Splits at blanks, punctuation and symbols; an emoji is a word of its own.</summary>
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>What <see cref="DefaultTokenizer"/> does.</summary>
    public static List<Token> DefaultTokenizerImpl(string? text, string? locale = null)
    {
        text ??= string.Empty;
        var tokens = new List<Token>();
        var start = 0;
        var position = 0;

        while (position < text.Length)
        {
            var pair = char.IsSurrogatePair(text, position);
            if (!pair && !IsBreaking(text[position]))
            {
                position++;
                continue;
            }

            AddWord(position);
            if (pair)
            {
                var symbol = text.Substring(position, 2);
                tokens.Add(new Token { Start = position, End = position + 1, Text = symbol, Normalized = symbol });
            }

            position += pair ? 2 : 1;
            start = position;
        }

        AddWord(position);
        return tokens;

        void AddWord(int end)
        {
            if (end > start)
            {
                var word = text[start..end];
                tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
            }
        }
    }

    // Controls, ASCII punctuation, Latin-1 symbols; modifier letters and combining marks; the blocks from general punctuation to
    // arrows and symbols; supplemental punctuation.
    private static bool IsBreaking(char c) => c is
        <= '/' or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '\u00BF')
        or (>= '\u02B9' and <= '\u036F')
        or (>= '\u2000' and <= '\u2BFF')
        or (>= '\u2E00' and <= '\u2E7F');
}
