namespace DeclineBot.Coach.Understanding;

/// <summary>Hears company and role in the bare answer to that question: "Acme, staff engineer", "senior nurse at St. Mary's", "acme".</summary>
internal static class OfferAnswer
{
    private const int MostWords = 12;
    private const int MostCompanyWords = 6;

    public static Decline Read(Utterance utterance, NameFinder names, Decline heard)
    {
        if (heard is { Company: not null, Role: not null } || utterance.WordCount is 0 or > MostWords || AnswerText.IsNoAnswer(utterance)
            || utterance.Words.Any(word => word.Text == "?" || utterance.Language.Negations.Contains(word.Text)))
        {
            return heard;
        }

        var parts = Parts(utterance).Select(part => Trim(part, utterance)).Where(part => part.To > part.From).ToArray();
        var (company, role) = parts switch
        {
            [var only] => One(only, utterance, names),
            [var first, var second] => Two(first, second, utterance, names),
            _ => (null, null),
        };
        return heard with { Company = heard.Company ?? company, Role = heard.Role ?? role };
    }

    private static (string? Company, string? Role) One((int From, int To) part, Utterance utterance, NameFinder names)
    {
        if (names.IsOccupation(part.From, part.To))
        {
            // "Acme staff engineer": the role begins where words for roles do.
            var role = part.To - 1;
            while (role > part.From && IsRoleWord(utterance, role - 1))
            {
                role--;
            }

            return role > part.From && role < part.To && IsRoleWord(utterance, role) && IsCompany(utterance, names, part.From, role)
                ? (Company(utterance, part.From, role), utterance.Typed(role, part.To))
                : (null, utterance.Typed(part.From, part.To));
        }

        return IsCompany(utterance, names, part.From, part.To) ? (Company(utterance, part.From, part.To), null) : (null, null);
    }

    private static (string? Company, string? Role) Two((int From, int To) first, (int From, int To) second, Utterance utterance, NameFinder names)
    {
        var isSwapped = names.IsOccupation(first.From, first.To) && !names.IsOccupation(second.From, second.To);
        var (company, role) = isSwapped ? (second, first) : (first, second);
        if (IsCompany(utterance, names, company.From, company.To) && IsRole(utterance, role))
        {
            return (Company(utterance, company.From, company.To), utterance.Typed(role.From, role.To));
        }

        return (null, names.IsOccupation(role.From, role.To) ? utterance.Typed(role.From, role.To) : null);
    }

    private static bool IsRole(Utterance utterance, (int From, int To) part) =>
        part.To - part.From <= 6 && !Words(utterance, part).Any(word => utterance.Language.RoleStops.Contains(word.Text));

    // A name is short and holds a word that isn't an everyday one.
    private static bool IsCompany(Utterance utterance, NameFinder names, int from, int to)
    {
        var language = utterance.Language;
        var words = Words(utterance, (from, to)).ToArray();
        return words.Length is > 0 and <= MostCompanyWords
            && (utterance.IsCased && names.IsName(from) && words.Length == Math.Min(words.Length, names.CompanyEnd(from, isCased: true) - from)
                || words.All(word => !language.Common.Contains(word.Text) || language.CompanyConnectors.Contains(word.Text) || language.Alternatives.Contains(word.Text) || word.Text is "'s" or "the"))
            && words.Any(word => !language.Common.Contains(word.Text) && !language.Generic.Contains(word.Text) && (word.HasCapital || word.Text.Length > 1));
    }

    private static string Company(Utterance utterance, int from, int to) => RoleText.Company(utterance.Typed(from, to));

    private static bool IsRoleWord(Utterance utterance, int at) =>
        utterance.Language.RoleModifiers.Contains(utterance.Words[at].Text) || utterance.Language.Occupations.Contains(utterance.Words[at].Text);

    private static IEnumerable<Word> Words(Utterance utterance, (int From, int To) part) => utterance.Words.Skip(part.From).Take(part.To - part.From);

    private static IEnumerable<(int From, int To)> Parts(Utterance utterance)
    {
        var from = AnswerText.Start(utterance, 0, utterance.Words.Count);
        for (var at = from; at < utterance.Words.Count; at++)
        {
            // "Bank of America", "Marks and Spencer": only the words that part role and company part the answer.
            if (utterance.Words[at].IsMark || (at > from && utterance.Language.OfferLinks.Contains(utterance.Words[at].Text)))
            {
                yield return (from, at);
                from = at + 1;
            }
        }

        yield return (from, utterance.Words.Count);
    }

    private static (int From, int To) Trim((int From, int To) part, Utterance utterance)
    {
        var (from, to) = part;
        from = AnswerText.Start(utterance, from, to);
        while (from < to && utterance.Language.OfferFillers.Contains(utterance.Words[from].Text) && !(utterance.Words[from].Text == "the" && utterance.Words[from].HasCapital && from > 0))
        {
            from++;
        }

        while (to > from && utterance.Language.OfferFillers.Contains(utterance.Words[to - 1].Text))
        {
            to--;
        }

        return (from, to > from && utterance.Words[to - 1].Text == "'s" && to < utterance.Words.Count && to < part.To ? to - 1 : to);
    }
}
