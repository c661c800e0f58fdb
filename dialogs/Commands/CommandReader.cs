using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;

namespace DeclineBot.Dialogs.Commands;

/// <summary>
/// Recognises commands. They must be the whole utterance, so that a reason that begins with "skip" is still a reason;
/// the words stand in `commands.{culture}.json`.
/// </summary>
public sealed partial class CommandReader
{
    private const int LongestName = 6;
    private const int LongestValue = 80;
    private const int LongestAside = 16;

    private readonly FrozenDictionary<string, Command> _phrases;
    private readonly FrozenDictionary<string, Command> _prefixes;
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, string> _parts;
    private readonly IReadOnlyList<(Command Command, Regex Words)> _patterns;
    private readonly FrozenSet<string> _politeness;
    private readonly SetupReader _setup;

    private CommandReader(Vocabulary words, SetupReader setup)
    {
        _setup = setup;
        _phrases = Invert(words.Phrases);
        _prefixes = Invert(words.Prefixes);
        _names = Invert(words.Names);
        _parts = Invert(words.Parts);
        _patterns =
        [
            .. words.Patterns.Select(row => (row.Key, new Regex(
                $"^(?:{string.Join('|', row.Value)})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))),
        ];
        _politeness = words.Politeness.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the words of a culture.</summary>
    public static CommandReader Load(CultureInfo culture)
    {
        using var stream = WordFiles.Open(typeof(CommandReader).Assembly, "commands", culture);
        return new(JsonSerializer.Deserialize<Vocabulary>(stream, JsonSerializerOptions.Web)!, SetupReader.Load(culture));
    }

    /// <summary>The command that an utterance is, or null when it is none.</summary>
    public Instruction? Read(string utterance)
    {
        var words = Words(utterance);
        if (words.Length == 0)
        {
            return null;
        }

        if (_phrases.TryGetValue(string.Join(' ', words), out var whole))
        {
            return new(whole);
        }

        for (var length = Math.Min(2, words.Length - 1); length > 0; length--)
        {
            if (_prefixes.TryGetValue(string.Join(' ', words[..length]), out var command))
            {
                return WithRest(command, utterance, words[length..]);
            }
        }

        var said = string.Join(' ', words);
        return words.Length <= LongestAside && _patterns.FirstOrDefault(pattern => pattern.Words.IsMatch(said)) is { Words: not null } aside ? new(aside.Command) : null;
    }

    /// <summary>Whether the person names one part of the offer alone: "company" or "role"; else null.</summary>
    public string? ReadPart(string? name) => name is not null ? _parts.GetValueOrDefault(Name(Words(name))) : null;

    /// <summary>The answer that a person names ("the reason"), or null.</summary>
    public Slot? ReadSlot(string? name) =>
        name is not null && _names.TryGetValue(Name(Words(name)), out var key) && Enum.TryParse<Slot>(key, out var slot) ? slot : null;

    /// <summary>The id of the text that a person names ("the voicemail"), or null.</summary>
    public string? ReadSection(string? name) =>
        name is not null && _names.TryGetValue(Name(Words(name)), out var key) && !Enum.TryParse<Slot>(key, out _) ? key : null;

    private Instruction? WithRest(Command command, string utterance, string[] rest) => command switch
    {
        // "change my mind about…" is no command; "change the company" is.
        Command.Edit when WithValue(utterance) is { } whole => whole,
        Command.Edit when Named(rest) is { } name => new(command, name),
        Command.CopyText when rest.Length <= LongestName && ReadSection(string.Join(' ', rest)) is not null => new(command, string.Join(' ', rest)),
        Command.Practise when rest.Length <= LongestName && _setup.Read(string.Join(' ', rest)) is not null => new(command, string.Join(' ', rest)),
        Command.RemindMe or Command.Snooze when rest.Length <= LongestName && SnoozeTime.IsTime(string.Join(' ', rest)) => new(command, string.Join(' ', rest)),
        Command.Review when rest.Length > LongestName => new(command, utterance[(utterance.IndexOf(rest[0], StringComparison.OrdinalIgnoreCase))..].Trim()),
        _ => null,
    };

    // "change the company to Globex": what stands before the first "to" must name an answer.
    private Instruction? WithValue(string utterance)
    {
        for (var to = To().Match(utterance); to.Success; to = to.NextMatch())
        {
            var name = string.Join(' ', Words(utterance[..to.Index]).Skip(1));
            var value = utterance[(to.Index + to.Length)..].Trim().TrimEnd('.', '!').Trim('"', '“', '”', ' ');
            if (ReadSlot(name) is not null && value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= LongestValue)
            {
                return new(Command.Edit, name, value);
            }
        }

        return null;
    }

    private string? Named(string[] rest)
    {
        var name = string.Join(' ', rest);
        return rest.Length <= LongestName && ReadSlot(name) is not null ? name : null;
    }

    private string[] Words(string utterance)
    {
        var words = utterance.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', '!', '?', ';', ':', '"', '\'', '`', '“', '”', '‘', '’', '*', '/', '(', ')').Replace('’', '\''))
            .Where(word => word.Length > 0 && !_politeness.Contains(word))
            .ToArray();
        return words.Length == 0 && utterance.Trim() is "?" or "??" ? ["help"] : words;
    }

    private static string Name(string[] words) =>
        string.Join(' ', words.SkipWhile(word => word.ToLowerInvariant() is "the" or "my" or "our" or "a" or "an"));

    private static FrozenDictionary<string, T> Invert<T>(Dictionary<T, string[]> phrases)
        where T : notnull =>
        phrases.SelectMany(entry => entry.Value.Select(phrase => KeyValuePair.Create(phrase, entry.Key)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s(?:to|into)(?:\s*:)?\s", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    private sealed record Vocabulary(
        Dictionary<Command, string[]> Phrases,
        Dictionary<Command, string[]> Prefixes,
        Dictionary<Command, string[]> Patterns,
        Dictionary<string, string[]> Parts,
        Dictionary<string, string[]> Names,
        string[] Politeness);
}
