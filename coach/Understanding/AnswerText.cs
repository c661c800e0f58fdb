namespace DeclineBot.Coach.Understanding;

/// <summary>Cuts what only leads into an answer ("it's", "the company is").</summary>
internal static class AnswerText
{
    /// <summary>The first word of the answer proper.</summary>
    public static int Start(Utterance utterance, int from, int to)
    {
        var at = from;
        while (at < to)
        {
            var start = at;
            if (utterance.Words[start].IsMark)
            {
                at++;
                continue;
            }

            if (utterance.Language.LeadIns.FirstOrDefault(phrase => Stands(phrase, start, to, utterance)) is not { } found)
            {
                break;
            }

            at += found.Length;
        }

        return at;
    }

    /// <summary>Whether the whole utterance is an answer that says nothing ("no idea", "skip").</summary>
    public static bool IsNoAnswer(Utterance utterance) => utterance.Language.NonAnswers.Contains(
        string.Join(' ', utterance.Words.Where(word => !word.IsMark).Select(word => word.Text)));

    private static bool Stands(string[] phrase, int at, int to, Utterance utterance)
    {
        if (at + phrase.Length > to)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (utterance.Words[at + i].Text != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
