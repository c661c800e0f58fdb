using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DeclineBot.Transcripts.Tests;

/// <summary>What stands on the terminal, read as a person reads it: boxes with titles are cards, numbered lines can be chosen.</summary>
internal static partial class TerminalScreen
{
    /// <summary>Lines and cards, with the numbers of what can be chosen in each.</summary>
    public static IReadOnlyList<(Shown Shown, IReadOnlyList<int> Numbers)> Read(string text)
    {
        var read = new List<(Shown, IReadOnlyList<int>)>();
        var (words, buttons, numbers) = (new StringBuilder(), new List<string>(), new List<int>());
        string? title = null;
        foreach (var line in text.Split('\n'))
        {
            if (TitlePattern().Match(line) is { Success: true } top)
            {
                End();
                title = top.Groups["title"].Value;
            }
            else if (title is not null && line.StartsWith('╰'))
            {
                End();
            }
            else if (ChoicePattern().Match(Bare(line)) is { Success: true } choice)
            {
                numbers.Add(int.Parse(choice.Groups["number"].Value, CultureInfo.InvariantCulture));
                buttons.Add(choice.Groups["title"].Value.Trim());
                words.Append(title is null ? "" : $"{buttons[^1]}\n");
            }
            else
            {
                words.Append(Bare(line)).Append('\n');
            }
        }

        End();
        return read;

        void End()
        {
            if (title is not null || buttons.Count > 0 || !string.IsNullOrWhiteSpace(words.ToString()))
            {
                read.Add((new Shown(title, words.ToString(), [.. buttons]), [.. numbers]));
            }

            (words, buttons, numbers, title) = (new StringBuilder(), [], [], null);
        }
    }

    private static string Bare(string line) => BoxPattern().Replace(line, "");

    [GeneratedRegex(@"^╭─+\s*(?<title>.+?)\s*─*╮\s*$")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"^\s{2,}(?<number>\d{1,2})  (?<title>\S.*)$")]
    private static partial Regex ChoicePattern();

    [GeneratedRegex(@"[│┌┐└┘─╭╮╰╯]")]
    private static partial Regex BoxPattern();
}
