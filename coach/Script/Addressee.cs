using System.Text.RegularExpressions;

namespace DeclineBot.Coach.Script;

/// <summary>Turns the listener's own name into "you": nobody thanks Dana for the chat with Dana.</summary>
internal static class Addressee
{
    public static string Turn(string text, string? listener, SentenceWords words)
    {
        if (string.IsNullOrWhiteSpace(listener))
        {
            return text;
        }

        // A bare first name may be followed by the surname; "Dr. Singh" is whole.
        var name = listener.Contains(' ') ? Regex.Escape(listener) : $"{Regex.Escape(listener)}(?: \\p{{Lu}}[\\p{{L}}'’-]+)?";
        var turned = Regex.Replace(text, $"(?<![\\p{{L}}'’-])(?:{name})['’]s (?=[\\p{{L}}-])", match => Owns(text, match, words) ? Cased("your ", match.Index) : match.Value);
        var before = string.Join('|', words["named-before"].Select(Regex.Escape));
        turned = Regex.Replace(turned, $"(?<=(?:^|\\s)(?:{before}) )(?:{name})(?![\\p{{L}}'’-])", "you");
        return Regex.Replace(turned, $"^(?:{name}) (was |is |has |)(?=[\\p{{L}}]+)", match => Subject(turned, match, words));
    }

    // "Dana's walk-through" is yours; "Dana's moving" is not.
    private static bool Owns(string text, Match match, SentenceWords words)
    {
        var next = SentenceTokens.Of(text[(match.Index + match.Length)..])[0].Bare;
        return !words.Is("verb-tails", next) && !(next.EndsWith("ing", StringComparison.Ordinal) && words.Is("moves", next));
    }

    private static string Subject(string text, Match match, SentenceWords words)
    {
        var verb = match.Groups[1].Value.Trim();
        var next = SentenceTokens.Of(text[match.Length..])[0].Bare;
        var isPast = words.Map("past", next) is not null || (next.EndsWith("ed", StringComparison.Ordinal) && next.Length > 4) || next is "could" or "would" or "did" or "had";
        return verb switch
        {
            "was" => "You were ",
            "is" => "You are ",
            "has" => "You have ",
            _ when isPast => "You ",
            _ => match.Value,
        };
    }

    private static string Cased(string text, int at) => at == 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
