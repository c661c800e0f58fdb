using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DeclineBot.Coach.Understanding;

/// <summary>What is known about one language: its words, phrases and frames, from the `*.{culture}.json` files beside this one.</summary>
public sealed class LanguageData
{
    private LanguageData(WordsFile words, PhrasesFile phrases, FramesFile frames)
    {
        Suffixes = words.Suffixes.ToFrozenDictionary(StringComparer.Ordinal);
        Spellings = words.Spellings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);
        Joiners = Set(words.Joiners);
        Negations = Set(words.Negations);
        Wishes = Set(words.Wishes);
        Hypothetical = [.. words.Hypothetical.Select(phrase => new Pattern("", phrase, phrases.Sets))];
        Rescues = [.. words.Rescues.Select(phrase => new Pattern("", phrase, phrases.Sets))];
        Common = Set(words.Common);
        FirstNames = Set(words.FirstNames);
        CompanyConnectors = Set(words.CompanyConnectors);
        Alternatives = Set(words.Alternatives);
        Generic = Set(words.Generic);
        NameParticles = Set(words.NameParticles);
        Titles = Set(words.Titles);
        Abbreviations = Set(words.Abbreviations);
        Occupations = Set(words.Occupations);
        RoleModifiers = Set(words.RoleModifiers);
        RoleAcronyms = Set(words.RoleAcronyms.Select(acronym => acronym.ToLowerInvariant()));
        RoleStops = Set(words.RoleStops);
        RoleAdjectives = Set(words.RoleAdjectives);
        LeadIns = [.. words.LeadIns.Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length)];
        NonAnswers = Set(words.NonAnswers);
        Articles = Set(words.Articles);
        OfferLinks = Set(words.OfferLinks);
        OfferRoleLinks = Set(words.OfferRoleLinks);
        OfferFillers = Set(words.OfferFillers);
        WhoWords = Set(words.WhoWords);
        Order = phrases.Order.ToFrozenDictionary(StringComparer.Ordinal);
        Values = Index(phrases.Values, phrases.Sets);
        Answers = phrases.Answers
            .GroupBy(pair => pair.Key.Split('.')[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Index(group.ToDictionary(), phrases.Sets), StringComparer.Ordinal);
        Keys = [.. phrases.Values.Keys.Concat(phrases.Answers.Keys).Distinct(StringComparer.Ordinal)];
        Frames = Index(
            new Dictionary<string, string[]>(frames.Times.Select(pair => KeyValuePair.Create($"time.{pair.Key}", pair.Value)))
            {
                ["company"] = frames.Company,
                ["company.capital"] = frames.CompanyCapital,
                ["shadow"] = frames.Shadows,
                ["role"] = frames.Role,
                ["contact"] = frames.Contact,
                ["manager"] = frames.Manager,
                ["referrer"] = frames.Referrer,
            },
            phrases.Sets);
        foreach (var key in Keys)
        {
            _ = HeardValue.Set(new Decline(), key);
        }
    }

    /// <summary>English.</summary>
    public static LanguageData English { get; } = Load("en");

    /// <summary>The values that phrases stand for ("Standing.Decided").</summary>
    public IReadOnlyList<string> Keys { get; }

    internal FrozenDictionary<string, string> Suffixes { get; }

    internal FrozenDictionary<string, string[]> Spellings { get; }

    internal FrozenSet<string> Joiners { get; }

    internal FrozenSet<string> Negations { get; }

    /// <summary>Words that make a bare answer a wish, not a name.</summary>
    internal FrozenSet<string> Wishes { get; }

    internal IReadOnlyList<Pattern> Hypothetical { get; }

    internal IReadOnlyList<Pattern> Rescues { get; }

    internal FrozenSet<string> Common { get; }

    internal FrozenSet<string> FirstNames { get; }

    internal FrozenSet<string> CompanyConnectors { get; }

    internal FrozenSet<string> Alternatives { get; }

    internal FrozenSet<string> Generic { get; }

    internal FrozenSet<string> NameParticles { get; }

    internal FrozenSet<string> Titles { get; }

    internal FrozenSet<string> Abbreviations { get; }

    internal FrozenSet<string> Occupations { get; }

    internal FrozenSet<string> RoleModifiers { get; }

    internal FrozenSet<string> RoleAcronyms { get; }

    internal FrozenSet<string> RoleStops { get; }

    internal FrozenSet<string> RoleAdjectives { get; }

    internal IReadOnlyList<string[]> LeadIns { get; }

    internal FrozenSet<string> NonAnswers { get; }

    internal FrozenSet<string> Articles { get; }

    internal FrozenSet<string> OfferLinks { get; }

    internal FrozenSet<string> OfferRoleLinks { get; }

    internal FrozenSet<string> OfferFillers { get; }

    internal FrozenSet<string> WhoWords { get; }

    internal FrozenDictionary<string, string[]> Order { get; }

    internal PatternIndex Values { get; }

    internal FrozenDictionary<string, PatternIndex> Answers { get; }

    internal PatternIndex Frames { get; }

    /// <summary>Reads the files of a culture.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or something in it makes no sense.</exception>
    public static LanguageData Load(string culture) => new(
        Read($"words.{culture}.json", LanguageFilesContext.Default.WordsFile),
        Read($"phrases.{culture}.json", LanguageFilesContext.Default.PhrasesFile),
        Read($"frames.{culture}.json", LanguageFilesContext.Default.FramesFile));

    private static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"{typeof(LanguageData).Namespace}.{file}")
            ?? throw new InvalidDataException($"{file} is missing.");
        try
        {
            return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"{file} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file}: {exception.Message}", exception);
        }
    }

    private static PatternIndex Index(IReadOnlyDictionary<string, string[]> spellings, IReadOnlyDictionary<string, string[]> sets) =>
        new(spellings.SelectMany(pair => pair.Value.Select(spelling => new Pattern(pair.Key, spelling, sets))));

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);
}
