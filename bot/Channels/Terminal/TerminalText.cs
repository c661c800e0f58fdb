using Spectre.Console;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Makes text safe to print: what a person wrote can neither style nor steer the terminal.</summary>
public static class TerminalText
{
    /// <summary>Without control characters other than line ends, and without those that turn the direction of writing; tabs become spaces.</summary>
    public static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal)
        .Where(letter => letter == '\n' || !(char.IsControl(letter) || TurnsDirection(letter))));

    /// <summary>The same, for where markup is read.</summary>
    public static string Escape(string text) => Markup.Escape(Clean(text).Replace('\n', ' '));

    private static bool TurnsDirection(char letter) => letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
