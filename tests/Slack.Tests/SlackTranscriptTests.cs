using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DeclineBot.Dialogs;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Slack.Tests;

/// <summary>
/// Runs the whole conversations of the dialogs' own tests as Slack brings them: events, presses, modals; what the bot
/// posts must be what stands there.
/// </summary>
public sealed partial class SlackTranscriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "Transcripts");

    // A group, another channel's uninstalling, rows and files of stores that those tests stand in for, and reminders that their own outbox plays.
    private static readonly string[] Elsewhere = ["in-a-group", "uninstalled", "my-data", "my-data-as-files"];

    public static TheoryData<string> Transcripts => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => !Elsewhere.Contains(name) && !name.StartsWith("reminders", StringComparison.Ordinal)).Order()];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_OnSlack_IsTheSameConversation(string name)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        await using var server = await SlackServer.StartWithAsync(
            builder => builder.Services
                .AddSingleton<ICalendarLinks, FixedCalendarLinks>()
                .AddSingleton<IDataLinks, NoDataLinks>()
                .AddSingleton<IReminders, NoReminders>()
                // The conversation's clock stands still but where the transcript moves it; the road's goes on.
                .AddSingleton(provider => ActivatorUtilities.CreateInstance<PersonClock>(provider, clock))
                .AddSingleton(provider => ActivatorUtilities.CreateInstance<Rehearsing>(provider, clock)),
            $"--Slack:SigningSecret={FakeSlack.SigningSecret}",
            $"--Slack:BotToken={FakeSlack.BotToken}");
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, $"{name}.chat"));
        var chat = new SlackChat(server, clock, isWrittenForSlack: lines.Contains("# on slack"));
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] is ['@', ' ', .. var time])
            {
                chat.SetClock(time);
            }
            else if (lines[at] is ['>', ' ', .. var utterance])
            {
                var expected = lines.Skip(at + 1).TakeWhile(line => line.StartsWith("< ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
                Compare(name, at + 1, utterance, expected, await chat.DoAsync(utterance.Replace("\\n", "\n", StringComparison.Ordinal)));
            }
        }
    }

    private static void Compare(string name, int line, string utterance, List<string> expected, IReadOnlyList<SlackReply> replies)
    {
        var place = $"{name}.chat({line}): {utterance}\nexpected:\n{string.Join('\n', expected)}\non Slack:\n{string.Join('\n', replies.Select(reply => reply.ToString()))}\n";
        Assert.True(expected.Count == replies.Count, place);
        foreach (var (pattern, reply) in expected.Zip(replies))
        {
            Assert.True(Matches(pattern, reply), $"{place}this: {pattern}");
        }
    }

    private static bool Matches(string pattern, SlackReply reply)
    {
        if (CardPattern().Match(pattern) is { Success: true } card)
        {
            return card.Groups["title"].Value == reply.Title
                && (card.Groups["body"].Value.Contains('*', StringComparison.Ordinal) || WordsOf(card.Groups["body"].Value).IsSubsetOf(WordsOf(reply.Words)));
        }

        var buttons = ButtonsPattern().Match(pattern);
        var text = buttons.Success ? pattern[..buttons.Index] : pattern;
        return reply.Title is null
            && Regex.IsMatch(Counted(Packed(reply.Words)), $"^{Regex.Escape(Counted(Packed(text))).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.NonBacktracking)
            && reply.Buttons.SequenceEqual(buttons.Success ? buttons.Groups["titles"].Value.Split(" | ") : []);
    }

    private static string Packed(string text) => new([.. text.Where(sign => !char.IsWhiteSpace(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.Format)]);

    // How many records there are or went is a matter of the store.
    private static string Counted(string text) => RecordsPattern().Replace(text, "(records)");

    private static HashSet<string> WordsOf(string text) => [.. WordPattern().Matches(text.Normalize(NormalizationForm.FormKC)).Select(word => word.Value)];

    [GeneratedRegex(@"^\[(?<title>[^\]]+)\](?<body>.*)$")]
    private static partial Regex CardPattern();

    [GeneratedRegex(@" \{(?<titles>[^{}]+)\}$")]
    private static partial Regex ButtonsPattern();

    [GeneratedRegex(@"\(\d+record[^)]*\)|Besidesthis,storedencrypted:.*$")]
    private static partial Regex RecordsPattern();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();

    private sealed class NoDataLinks : IDataLinks
    {
        public Uri? Create(ITurnContext turnContext, string fileName) => null;
    }

    // The transcript's clock and the road's are two: what is planned by one would be due by the other.
    private sealed class NoReminders : IReminders
    {
        public Task ReplaceAsync(ITurnContext turnContext, IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class FixedCalendarLinks : ICalendarLinks
    {
        public Uri Create(DateTimeOffset start, string title, string notes) => new($"https://calendar.example/{start:yyyyMMddHHmm}");
    }
}
