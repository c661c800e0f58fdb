namespace DeclineBot.Dialogs.Talk;

/// <summary>Cuts a text that is too long for one message.</summary>
public static class LongText
{
    /// <summary>The parts, cut between lines where a line ends in time.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        while (text.Length > most)
        {
            var end = text.LastIndexOf('\n', most);
            var cut = end > 0 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
            yield return text[..cut];
            text = text[(end > 0 ? cut + 1 : cut)..];
        }

        yield return text;
    }
}
