namespace DeclineBot.Coach.Understanding;

/// <summary>Hears names and roles by what stands around them.</summary>
internal sealed class FrameReader
{
    private readonly Utterance _utterance;
    private readonly NameFinder _names;
    private readonly Match[] _shadows;

    public FrameReader(Utterance utterance, NameFinder names)
    {
        (_utterance, _names) = (utterance, names);
        Matches = [.. utterance.Language.Frames.Find(utterance, names)];
        _shadows = [.. Matches.Where(match => match.Pattern.Key == "shadow")];
    }

    public IReadOnlyList<Match> Matches { get; }

    public Decline Read(Decline values)
    {
        var contact = Person("contact");
        var manager = Person("manager");
        var referrer = Person("referrer");
        var roles = Captured("role").Select(RoleText.Split).ToArray();
        var people = new[] { contact, manager, referrer };
        var companies = Captured("company").Concat(_utterance.IsCased ? Captured("company.capital") : [])
            .Where(span => !IsPerson(span))
            .Select(span => RoleText.Company(_utterance.Typed(span.From, span.To)))
            .Concat(roles.Select(role => role.Company))
            .OfType<string>()
            .Where(name => !people.Contains(name));
        return values with
        {
            Company = Single(companies),
            Role = Single(roles.Select(role => role.Role).OfType<string>()),
            ContactName = contact,
            HiringManagerName = manager,
            ReferrerName = referrer,
            Origin = values.Origin ?? (referrer is null ? null : Origin.Referral),
        };
    }

    private RoleText RoleText => new(_utterance, _names);

    // A name that was heard twice is one name; two different ones are a question.
    private static string? Single(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }

    private string? Person(string key) => Single(Captured(key).Select(span => _utterance.Typed(span.From, span.To)));

    // Of "night nurse" and "nurse" in the same place the longer one was meant.
    private (int From, int To)[] Captured(string key)
    {
        var found = (from match in Matches
                     where match.Pattern.Key == key
                     from capture in match.Captures
                     where IsWanted(key, capture) && !_shadows.Any(shadow => shadow.Length >= match.Length && shadow.Covers(capture.From, capture.To))
                     select (capture.From, capture.To)).Distinct().ToArray();
        return [.. found.Where(capture => !Array.Exists(found, other => other != capture && other.From <= capture.From && capture.To <= other.To))];
    }

    private static bool IsWanted(string key, Capture capture) => key switch
    {
        "company" or "company.capital" => capture.Kind is "company" or "capital",
        "role" => capture.Kind is "role" or "occupation",
        _ => capture.Kind == "name",
    };

    private bool IsPerson((int From, int To) span) => _utterance.Language.FirstNames.Contains(_utterance.Words[span.From].Text);
}
