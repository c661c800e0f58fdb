using System.Globalization;
using System.Text.RegularExpressions;

namespace DeclineBot.Coach.Script;

/// <summary>Turns the listener's own name into "you": nobody thanks Dana for the chat with Dana.</summary>
internal sealed class Addressee(SentenceWords words)
{
    private readonly string _before = string.Join('|', words["named-before"].Select(Regex.Escape));

    /// <param name="text">The cleaned words.</param>
    /// <param name="listener">The name that the listener is called by.</param>
    /// <param name="fullName">Their name as the person gave it.</param>
    public string Turn(string text, string? listener, string? fullName)
    {
        if (string.IsNullOrWhiteSpace(listener))
        {
            return text;
        }

        var name = string.Join('|', new[] { fullName?.Trim(), listener }.OfType<string>().Distinct().Where(form => form.Length > 0).Select(Regex.Escape));
        var turned = Regex.Replace(text, $"(?<![\\p{{L}}'’-])(?:{name})['’]s (?=[\\p{{L}}-])",
            match => Owns(text, match) ? Cased(You("owner"), match.Index) + " " : match.Value);
        turned = Regex.Replace(turned, $"(?<=(?:^|\\s)(?:{_before}) )(?:{name})(?![\\p{{L}}'’-])", You(""));
        return Regex.Replace(turned, $"^(?:{name}) (was |is |has |)(?=[\\p{{L}}]+)", match => Subject(turned, match));
    }

    // "Dana's walk-through" is yours; "Dana's moving" is not.
    private bool Owns(string text, Match match)
    {
        var next = SentenceTokens.Of(text[(match.Index + match.Length)..])[0].Bare;
        return !words.Is("verb-tails", next) && !(next.EndsWith("ing", StringComparison.Ordinal) && words.Is("moves", next));
    }

    // "Dana showed" is "you showed", "Dana was" is "you were"; a present tense would need another ending.
    private string Subject(string text, Match match)
    {
        var verb = match.Groups[1].Value.Trim();
        var next = SentenceTokens.Of(text[match.Length..])[0].Bare;
        var agrees = verb.Length > 0 || words.Map("past", next) is not null || (next.EndsWith("ed", StringComparison.Ordinal) && next.Length > 4);
        return agrees ? Cased(You(verb), 0) + " " : match.Value;
    }

    private string You(string form) => words.Map("addressed", form)!;

    private static string Cased(string text, int at) => at == 0 ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] : text;
}
