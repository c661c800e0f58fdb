namespace DeclineBot.Coach.Review.Language;

/// <summary>Tells a text in another language by its small words and its letters; when in doubt, it is English.</summary>
public static class OtherLanguage
{
    private const int Clearly = 3;
    private const int LeastLetters = 4;
    private const char LastLatin = 'ɏ';

    /// <summary>Whether a text is in a language that the coach doesn't read.</summary>
    public static bool Is(Reading reading)
    {
        var other = reading.Of(WordClass.OtherLanguage).Count;
        var english = reading.Of(WordClass.EnglishWord).Count;
        return (other >= Clearly && other > english) || (other == Clearly - 1 && english == 0) || IsOtherScript(reading.Passage.Text);
    }

    private static bool IsOtherScript(string text)
    {
        int latin = 0, other = 0;
        foreach (var letter in text.Where(char.IsLetter))
        {
            latin += letter <= LastLatin ? 1 : 0;
            other += letter > LastLatin ? 1 : 0;
        }

        return other >= LeastLetters && other > latin;
    }
}
