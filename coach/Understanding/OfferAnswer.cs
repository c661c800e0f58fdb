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
            _ => Several(parts, utterance, names),
        };
        return heard with { Company = heard.Company ?? company, Role = heard.Role ?? role };
    }

    // "A small law firm, Baker & Sons, paralegal": the one name and the one role among the parts.
    private static (string? Company, string? Role) Several((int From, int To)[] parts, Utterance utterance, NameFinder names)
    {
        var roles = parts.Where(part => names.IsOccupation(part.From, part.To) && IsRole(utterance, part)).ToArray();
        var companies = parts.Except(roles).Where(part => IsCompany(utterance, names, part.From, part.To)).ToArray();
        return (
            companies is [var company] ? Company(utterance, company.From, company.To) : null,
            roles is [var role] ? utterance.Typed(role.From, role.To) : null);
    }

    private static (string? Company, string? Role) One((int From, int To) part, Utterance utterance, NameFinder names)
    {
        if (names.IsOccupation(part.From, part.To))
        {
            var role = RoleStart(part, utterance, names);
            return role > part.From && IsCompany(utterance, names, part.From, role)
                ? (Company(utterance, part.From, role), utterance.Typed(role, part.To))
                : (null, IsRole(utterance, part) ? utterance.Typed(part.From, part.To) : null);
        }

        return IsCompany(utterance, names, part.From, part.To) ? (Company(utterance, part.From, part.To), null) : (null, null);
    }

    private static (string? Company, string? Role) Two((int From, int To) first, (int From, int To) second, Utterance utterance, NameFinder names)
    {
        // After "at" stands the company; after a comma, whatever isn't a role.
        var link = utterance.Words[second.From - 1].Text;
        var isSwapped = names.IsOccupation(first.From, first.To) != names.IsOccupation(second.From, second.To)
            ? names.IsOccupation(first.From, first.To)
            : utterance.Language.OfferRoleLinks.Contains(link);
        var (company, role) = isSwapped ? (second, first) : (first, second);
        return (
            IsCompany(utterance, names, company.From, company.To) && !names.IsOccupation(company.From, company.To) ? Company(utterance, company.From, company.To) : null,
            IsRole(utterance, role) && (names.IsOccupation(role.From, role.To) || IsCompany(utterance, names, company.From, company.To))
                ? utterance.Typed(role.From, role.To)
                : null);
    }

    // "Acme staff engineer": the role begins where the name ends, or where words for roles do.
    private static int RoleStart((int From, int To) part, Utterance utterance, NameFinder names)
    {
        var role = part.To - 1;
        while (role > part.From && (IsRoleWord(utterance, role - 1) || (utterance.IsCased && !names.IsName(role - 1) && utterance.Words[role - 1].Text != "'s")))
        {
            role--;
        }

        return IsRoleWord(utterance, part.From) ? part.From : role;
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
