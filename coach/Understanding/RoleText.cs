namespace DeclineBot.Coach.Understanding;

/// <summary>Turns words into a role and a company, as the person spells them.</summary>
internal readonly struct RoleText(Utterance utterance, NameFinder names)
{
    /// <summary>A company's name: as typed, with a leading capital for who writes none ("eBay" stays).</summary>
    public static string Company(string typed)
    {
        var trimmed = typed.Trim();
        return trimmed.Length > 0 && !trimmed.Any(char.IsUpper) ? char.ToUpperInvariant(trimmed[0]) + trimmed[1..] : trimmed;
    }

    /// <summary>A captured role without what only describes the offer, and the company before it ("Acme staff engineer").</summary>
    public (string? Company, string? Role) Split((int From, int To) span)
    {
        var (from, to) = (span.From, span.To);
        var language = utterance.Language;
        while (from < to && (language.Articles.Contains(utterance.Words[from].Text)
            || (language.RoleAdjectives.Contains(utterance.Words[from].Text) && !language.RoleModifiers.Contains(utterance.Words[from].Text))))
        {
            from++;
        }

        if (from == to || (to == from + 1 && language.RoleStops.Contains(utterance.Words[from].Text)))
        {
            return (null, null);
        }

        var role = from;
        while (role < to && names.IsName(role) && !IsRoleWord(utterance.Words[role].Text))
        {
            role++;
        }

        // "The Acme role" names no role; "the Ward Sister role" is one title.
        if (role == to)
        {
            return names.IsOccupation(from, to) ? (null, utterance.Typed(from, to))
                : IsCode(utterance.Typed(from, to)) ? (null, null)
                : (Company(utterance.Typed(from, to)), null);
        }

        return role == from || names.IsName(role)
            ? (null, role == from || names.IsOccupation(from, to) ? Typed(from, to) : null)
            : (Company(utterance.Typed(from, role)), Typed(role, to));
    }

    private bool IsRoleWord(string word) =>
        utterance.Language.RoleModifiers.Contains(word) || utterance.Language.Occupations.Contains(word) || utterance.Language.RoleAcronyms.Contains(word);

    // "An L5 role", "the GTM role": a company or a kind of work, nobody can tell.
    private static bool IsCode(string typed) => typed.Any(char.IsDigit) || (typed.Length <= 4 && typed.All(char.IsUpper));

    private string? Typed(int from, int to) => utterance.Words[from].Text is "job" or "offer" ? null : utterance.Typed(from, to);
}
