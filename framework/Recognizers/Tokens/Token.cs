namespace Microsoft.Recognizers.Text.Tokens;

internal enum TokenKind
{
    End,
    Word,
    Digits,
    Symbol,
}

/// <summary>A lower-cased word, run of digits or single symbol; <c>Start</c> inclusive, <c>End</c> exclusive; glued when nothing stands between it and the one before.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, bool Glued)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsDigits => Kind == TokenKind.Digits;

    public int Length => End - Start;

    public bool Is(char symbol) => Kind == TokenKind.Symbol && Text.Length == 1 && Text[0] == symbol;

    public bool Is(string word) => Kind != TokenKind.End && Text == word;
}
