using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;

namespace DeclineBot.Dialogs.Commands;

/// <summary>
/// Recognises commands. They must be the whole utterance, so that a reason that begins with "skip" is still a reason;
/// the words stand in `commands.{culture}.json`.
/// </summary>
public sealed class CommandReader
{
    private const int LongestName = 6;

    private readonly FrozenDictionary<string, Command> _phrases;
    private readonly FrozenDictionary<string, Command> _prefixes;
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenSet<string> _politeness;
    private readonly SetupReader _setup;

    private CommandReader(Vocabulary words, SetupReader setup)
    {
        _setup = setup;
        _phrases = Invert(words.Phrases);
        _prefixes = Invert(words.Prefixes);
        _names = words.Names
            .SelectMany(name => name.Value.Select(alias => KeyValuePair.Create(alias, name.Key)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _politeness = words.Politeness.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the words of a culture.</summary>
    public static CommandReader Load(CultureInfo culture)
    {
        var assembly = typeof(CommandReader).Assembly;
        var name = assembly.GetManifestResourceNames()
            .Single(name => name.EndsWith($".commands.{culture.TwoLetterISOLanguageName}.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
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

        return null;
    }

    /// <summary>The answer that a person names ("the reason"), or null.</summary>
    public Slot? ReadSlot(string? name) =>
        name is not null && _names.TryGetValue(Name(Words(name)), out var key) && Enum.TryParse<Slot>(key, out var slot) ? slot : null;

    /// <summary>The id of the text that a person names ("the voicemail"), or null.</summary>
    public string? ReadSection(string? name) =>
        name is not null && _names.TryGetValue(Name(Words(name)), out var key) && !Enum.TryParse<Slot>(key, out _) ? key : null;

    private Instruction? WithRest(Command command, string utterance, string[] rest) => command switch
    {
        // "change my mind about…" is no command; "change the company" is.
        Command.Edit when Named(rest) is { } name => new(command, name),
        Command.CopyText when rest.Length <= LongestName && ReadSection(string.Join(' ', rest)) is not null => new(command, string.Join(' ', rest)),
        Command.Practise when rest.Length <= LongestName && _setup.Read(string.Join(' ', rest)) is not null => new(command, string.Join(' ', rest)),
        Command.RemindMe or Command.Snooze when rest.Length <= LongestName && SnoozeTime.IsTime(string.Join(' ', rest)) => new(command, string.Join(' ', rest)),
        Command.Review when rest.Length > LongestName => new(command, utterance[(utterance.IndexOf(rest[0], StringComparison.OrdinalIgnoreCase))..].Trim()),
        _ => null,
    };

    // "change the company to Globex" names the answer; what comes after it is asked for.
    private string? Named(string[] rest)
    {
        var end = Array.FindIndex(rest, word => word.Equals("to", StringComparison.OrdinalIgnoreCase));
        var name = string.Join(' ', end > 0 && ReadSlot(string.Join(' ', rest)) is null ? rest[..end] : rest);
        return rest.Length <= LongestName * 2 && ReadSlot(name) is not null ? name : null;
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

    private static FrozenDictionary<string, Command> Invert(Dictionary<Command, string[]> phrases) =>
        phrases.SelectMany(entry => entry.Value.Select(phrase => KeyValuePair.Create(phrase, entry.Key)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private sealed record Vocabulary(
        Dictionary<Command, string[]> Phrases,
        Dictionary<Command, string[]> Prefixes,
        Dictionary<string, string[]> Names,
        string[] Politeness);
}
