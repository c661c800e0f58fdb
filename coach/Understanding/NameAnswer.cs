namespace DeclineBot.Coach.Understanding;

/// <summary>Hears a name in the bare answer to a question about a person: "Maya", "maya, agency", "the founder, Li Wei".</summary>
internal static class NameAnswer
{
    private const int MostWords = 9;
    private const int MostNameWords = 6;

    public static Decline Read(Utterance utterance, NameFinder names, Slot asked, Decline heard)
    {
        if (Known(asked, heard) is not null || utterance.WordCount is 0 or > MostWords || AnswerText.IsNoAnswer(utterance)
            || utterance.Words.Any(word => word.Text == "?" || word.Text.Any(char.IsDigit)
                || utterance.Language.Negations.Contains(word.Text) || utterance.Language.Wishes.Contains(word.Text)))
        {
            return heard;
        }

        // Everything that isn't an everyday word or a word for who they are must be one short name.
        var found = Spans(utterance, names).ToArray();
        if (found is not [var (from, to)] || to - from > MostNameWords)
        {
            return heard;
        }

        var name = utterance.IsCased || names.IsName(from)
            ? utterance.Typed(from, to)
            : string.Join(' ', utterance.Typed(from, to).Split(' ').Select(RoleText.Company));
        return asked switch
        {
            Slot.Who => heard with { ContactName = name },
            Slot.HiringManager => heard with { HiringManagerName = name },
            _ => heard with { ReferrerName = name },
        };
    }

    private static string? Known(Slot asked, Decline heard) => asked switch
    {
        Slot.Who => heard.ContactName,
        Slot.HiringManager => heard.HiringManagerName,
        _ => heard.ReferrerName,
    };

    private static IEnumerable<(int From, int To)> Spans(Utterance utterance, NameFinder names)
    {
        var isNamed = false;
        for (var at = 0; at < utterance.Words.Count; at++)
        {
            // "Yuki from Robert Half": what follows is where they work.
            if (isNamed && utterance.Language.OfferRoleLinks.Contains(utterance.Words[at].Text))
            {
                yield break;
            }

            var from = at;
            while (at < utterance.Words.Count && IsPart(utterance, names, from, at))
            {
                at++;
            }

            // "My girlfriend", "on their site": typed small, what somebody has is no name.
            if (at > from && from > 0 && !utterance.IsCased && utterance.Language.Articles.Contains(utterance.Words[from - 1].Text) && !names.IsName(from))
            {
                at--;
            }
            else if (at > from)
            {
                isNamed = true;
                yield return (from, at--);
            }
        }
    }

    private static bool IsPart(Utterance utterance, NameFinder names, int from, int at)
    {
        var word = utterance.Words[at];
        var language = utterance.Language;
        var begins = at == from;
        return !word.IsMark && word.Text.Any(char.IsLetter) && (
            (names.IsName(at) && !language.Occupations.Contains(word.Text))
            || (begins && language.Titles.Contains(word.Text) && at + 1 < utterance.Words.Count && !utterance.Words[at + 1].IsMark)
            || (!begins && language.NameParticles.Contains(word.Text))
            || (!utterance.IsCased && word.Text.Length > 1 && !language.Common.Contains(word.Text) && !language.Occupations.Contains(word.Text) && !language.WhoWords.Contains(word.Text)));
    }
}
