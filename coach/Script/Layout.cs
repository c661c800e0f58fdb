namespace DeclineBot.Coach.Script;

/// <summary>Puts parts into paragraphs and keeps a text within its length by leaving out our own lines, never the person's.</summary>
internal static class Layout
{
    /// <summary>The words of an e-mail, at most.</summary>
    public const int MailWords = 150;

    /// <summary>The words of a call script, at most.</summary>
    public const int CallWords = 225;

    /// <summary>The words of an e-mail's first sentence, at most.</summary>
    public const int FirstSentenceWords = 25;

    public static string Write(int maxWords, params IReadOnlyList<IReadOnlyList<Part>> paragraphs)
    {
        var rank = paragraphs.SelectMany(parts => parts).Max(part => part.Rank);
        var text = Joined(paragraphs, rank);
        while (rank > 0 && WordCount.Of(text) > maxWords)
        {
            text = Joined(paragraphs, --rank);
        }

        return text;
    }

    private static string Joined(IReadOnlyList<IReadOnlyList<Part>> paragraphs, int upTo) =>
        string.Join("\n\n", paragraphs
            .Select(parts => string.Join(' ', parts.Where(part => part.Rank <= upTo && !string.IsNullOrEmpty(part.Text)).Select(part => part.Text)))
            .Where(paragraph => paragraph.Length > 0));
}
