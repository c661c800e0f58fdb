using System.Globalization;
using System.Text.RegularExpressions;

namespace DeclineBot.Transcripts.Tests;

/// <summary>
/// What legitimately differs between the channels, all of it:
/// - A card's layout. Its title is compared, and that all its words are there; the channel's own words around them don't count.
/// - The form. On Slack and in Teams it opens in a window of its own, and the terminal asks in the conversation: its card is compared by its title.
/// - Fields to fill in. The terminal draws none; what they are about is asked for in words.
/// - "Copy". Slack has no clipboard for bots: the button there is called otherwise and sends the text alone, as it does elsewhere.
/// - In place. Teams and Slack also bring what was clicked up to date where it stands, and there may say what is to be said of it; elsewhere a click has only the answer below.
/// - What was answered. In Teams a card that was answered loses its buttons; pressed from a window that still has them, it shows itself as answered.
/// - That a workspace may be an employer's is said in Teams and Slack, and nowhere else; the exported data tell whether it was.
/// - Which answers stand in a card of their own, in Teams, where more than three don't fit below a message; the exported data name those, and which cards still have buttons.
/// - Lines that come together. The terminal shows them one below the other, so that where one ends can't be told.
/// - How many rows a channel has of a conversation. Removing them is real; the count that is said is stood in for, as where the dialogs are alone.
/// - A conversation on the page and in the terminal begins with the welcome; elsewhere it can begin with a first message.
/// - Groups are Teams' alone, where the line that sends people away has a link to where to go: on Slack the bot is in no channel, the page and the terminal have none.
/// - Removing the bot. Slack's is of the whole workspace; on the page and in the terminal people delete their data instead.
/// </summary>
internal sealed partial record ChannelDifferences(bool IsWorkspace, bool HasGroups, bool JoinsLines, bool ShowsTheFormItself, bool DrawsFields, string WorkspaceNotice, string FormTitle, string GroupLine)
{
    public static ChannelDifferences Of(string channel, Coach.Words.Copy copy) => new(
        IsWorkspace: channel is "msteams" or "slack",
        HasGroups: channel == "msteams",
        JoinsLines: channel == "console",
        ShowsTheFormItself: channel == "directline",
        DrawsFields: channel != "console",
        copy["card.welcome.workspace"],
        copy["card.form.title"],
        copy["teams.onlyDirectLink"].Replace("{link}", "", StringComparison.Ordinal));

    /// <summary>Whether the transcript can be had on the channel at all.</summary>
    public bool Has(Transcript transcript) => HasGroups || !transcript.IsInAGroup;

    /// <summary>What is expected here of what the dialogs answer.</summary>
    public IReadOnlyList<Shown> Expected(IEnumerable<Shown> answers) => Join(answers.Select(answer => answer with { Words = Common(answer.Words) }));

    /// <summary>What was shown, without what is the channel's own.</summary>
    public IReadOnlyList<Shown> Found(IEnumerable<Shown> shown, IReadOnlyList<Shown> expected)
    {
        var titles = expected.Select(answer => answer.Title).ToList();
        var kept = new List<Shown>();
        foreach (var one in shown.Select(one => one with { Words = Common(one.Words) }).Where(one => one.Title is not null || one.Words.Length > 0 || one.Buttons.Count > 0))
        {
            if (!one.IsInPlace)
            {
                kept.Add(one);
                titles.Remove(one.Title);
            }
        }

        // What is answered by bringing the clicked card up to date is answered all the same, and so is what is said on it.
        foreach (var one in shown.Where(one => one is { IsInPlace: true, Title: not null } && titles.Contains(one.Title)))
        {
            var at = expected.ToList().FindIndex(answer => answer.Title == one.Title);
            var said = expected.Take(at).Where(line => line.Title is null && Packed(one.Words).Contains(Packed(line.Words), StringComparison.Ordinal) && !kept.Exists(other => Packed(other.Words) == Packed(line.Words)));
            kept.InsertRange(Math.Min(kept.Count, at), [.. said, one]);
            titles.Remove(one.Title);
        }

        return Join(kept);
    }

    public bool AreSame(Shown expected, Shown found) => expected.Title is null
        ? found.Title is null && (Packed(expected.Words) == Packed(found.Words) || found.Words.StartsWith(GroupLine, StringComparison.Ordinal)) && expected.Buttons.SequenceEqual(found.Buttons)
        : expected.Title == found.Title && ((expected.Title == FormTitle && !ShowsTheFormItself) || WordsOf(expected.Words).IsSubsetOf(WordsOf(found.Words)));

    /// <summary>What of the one is missing in the other, for a message.</summary>
    public static string Missing(Shown expected, Shown found) => string.Join(' ', WordsOf(expected.Words).Except(WordsOf(found.Words)));

    private string Common(string words) => LivePattern().Replace(
        QuestionPattern().Replace(
            words.Replace(WorkspaceNotice, "", StringComparison.Ordinal).Replace("\"warned\": true", "\"warned\": false", StringComparison.Ordinal), "\"question\": null,"),
        "\"live\": []").Trim();

    private List<Shown> Join(IEnumerable<Shown> shown)
    {
        var joined = new List<Shown>();
        foreach (var one in shown)
        {
            if (JoinsLines && one.Title is null && joined is [.., { Title: null } line])
            {
                joined[^1] = line with { Words = $"{line.Words} {one.Words}", Buttons = [.. line.Buttons, .. one.Buttons] };
            }
            else
            {
                joined.Add(one);
            }
        }

        return joined;
    }

    private static string Packed(string text) => new([.. text.Where(sign => !char.IsWhiteSpace(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.Format)]);

    private static HashSet<string> WordsOf(string text) => [.. WordPattern().Matches(text.Normalize(System.Text.NormalizationForm.FormKC)).Select(word => word.Value)];

    [GeneratedRegex("\"question\": (\\d+|null),")]
    private static partial Regex QuestionPattern();

    [GeneratedRegex("\"live\": \\[[^\\]]*\\]")]
    private static partial Regex LivePattern();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();
}
