using System.Collections.Frozen;

namespace DeclineBot.Coach.Understanding;

/// <summary>Says how far a name, a role or a time reaches in an utterance.</summary>
internal sealed class NameFinder(Utterance utterance)
{
    private const int MostCompanyWords = 6;
    private const int MostLowerCaseWords = 3;
    private const int MostNameWords = 4;
    private const int MostRoleWords = 6;
    private const int MostTimeWords = 9;

    private readonly LanguageData _language = utterance.Language;

    /// <summary>What a pattern can capture.</summary>
    public static FrozenSet<string> Kinds { get; } =
        new[] { "company", "capital", "name", "role", "occupation", "anyrole", "time" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where what begins at a word can end, the likeliest first.</summary>
    public IEnumerable<int> Ends(string kind, int at) => at >= utterance.Words.Count ? [] : kind switch
    {
        "company" => One(at, CompanyEnd(at, utterance.IsCased)),
        "capital" => One(at, CompanyEnd(at, isCased: true)),
        "name" => NameEnds(at),
        "role" or "anyrole" => RoleEnds(at),
        "occupation" => RoleEnds(at).Reverse().Where(to => IsOccupation(at, to)),
        "time" => One(at, TimeEnd(at)),
        _ => [],
    };

    /// <summary>Whether words name a role: they end in an occupation ("staff engineer") or begin with one that heads something ("head of sales").</summary>
    public bool IsOccupation(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var isHead = _language.Occupations.Contains(Word(at).Text) || (Word(at).Text == "head" && at + 1 < to);
            if (isHead && (at == to - 1 || Word(at + 1).Text is "of" or "for" or "in"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word can belong to a proper name.</summary>
    public bool IsName(int at) =>
        at < utterance.Words.Count && Word(at) is { IsMark: false, HasCapital: true } word && !_language.Common.Contains(word.Text);

    /// <summary>Where a company's name ends, or where it would begin when there is none.</summary>
    public int CompanyEnd(int at, bool isCased)
    {
        if (!isCased && !IsName(at))
        {
            return LowerCaseEnd(at);
        }

        if (!IsName(at))
        {
            return at;
        }

        var end = at + 1;
        while (end < utterance.Words.Count && end - at < MostCompanyWords)
        {
            if (IsName(end))
            {
                end++;
            }
            else if ((_language.CompanyConnectors.Contains(Word(end).Text) || Word(end).Text == "'s") && IsName(end + 1))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        // "Acme and Globex" may be two.
        if (end + 1 < utterance.Words.Count && _language.Alternatives.Contains(Word(end).Text) && IsName(end + 1) && !_language.FirstNames.Contains(Word(end + 1).Text))
        {
            return at;
        }

        // "turn down Sainsbury's": the ending belongs to the name when nothing follows that could be theirs.
        return end < utterance.Words.Count && Word(end).Text == "'s" && (end + 1 == utterance.Words.Count || Word(end + 1).IsMark || _language.Joiners.Contains(Word(end + 1).Text))
            ? end + 1
            : end;
    }

    private static IEnumerable<int> One(int at, int end) => end > at ? [end] : [];

    private Word Word(int at) => utterance.Words[at];

    private int LowerCaseEnd(int at)
    {
        if (_language.Generic.Contains(Word(at).Text))
        {
            return at;
        }

        var end = at;
        while (end < utterance.Words.Count && end - at < MostLowerCaseWords && Word(end) is { IsMark: false } word
            && word.Text != "'s" && !_language.Common.Contains(word.Text) && !_language.Occupations.Contains(word.Text)
            && !_language.FirstNames.Contains(word.Text) && !word.Text.EndsWith("ly", StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private IEnumerable<int> NameEnds(int at)
    {
        var end = at;
        while (end < utterance.Words.Count && end - at < MostNameWords
            && (IsName(end) || (end == at && _language.Titles.Contains(Word(end).Text) && IsName(end + 1))
                || (end > at && _language.NameParticles.Contains(Word(end).Text) && IsName(end + 1))))
        {
            end++;
        }

        for (var to = end; to > at; to--)
        {
            if (IsName(to - 1))
            {
                yield return to;
            }
        }
    }

    private IEnumerable<int> RoleEnds(int at)
    {
        if (Word(at).IsMark || _language.RoleStops.Contains(Word(at).Text) && !_language.RoleAdjectives.Contains(Word(at).Text) || Word(at).Text is "of" or "and" or "&" or "'s" or "for" or "in" or "a" or "an" or "the")
        {
            yield break;
        }

        for (var to = at + 1; to <= Math.Min(utterance.Words.Count, at + MostRoleWords); to++)
        {
            yield return to;
            if (to < utterance.Words.Count && (Word(to).IsMark || Word(to).Text is "'s" or "a" or "an" or "the" || _language.RoleStops.Contains(Word(to).Text)))
            {
                yield break;
            }
        }
    }

    private int TimeEnd(int at)
    {
        var end = at;
        while (end < utterance.Words.Count && end - at < MostTimeWords
            && (!Word(end).IsMark || (Word(end).Text is ":" or "." && end + 1 < utterance.Words.Count && Word(end).Start > 0 && char.IsDigit(utterance.Text[Word(end).Start - 1]) && Word(end + 1).Start == Word(end).End))
            && !(end > at && _language.Joiners.Contains(Word(end).Text)))
        {
            end++;
        }

        return end;
    }
}
