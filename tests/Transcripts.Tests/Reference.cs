using System.Globalization;
using System.Text.RegularExpressions;
using DeclineBot.Cards;
using DeclineBot.Dialogs.Tests.Transcripts;
using Microsoft.Bot.Connector;

namespace DeclineBot.Transcripts.Tests;

/// <summary>The dialogs alone, on no channel: what they answer in full where a transcript has but the beginning of it.</summary>
/// <param name="transcript">The conversation.</param>
/// <param name="isWorkspace">Whether it is where a workspace may be an employer's.</param>
/// <param name="drawsFields">Whether cards have their fields.</param>
internal sealed partial class Reference(Transcript transcript, bool isWorkspace, bool drawsFields)
{
    private readonly Conversation _conversation = new(transcript.IsInAWorkspace && isWorkspace ? Channels.Slack : Channels.Console, isGroup: transcript.IsInAGroup, hasFiles: transcript.HasFiles);

    private bool _isWelcomed;

    /// <summary>The cards so far.</summary>
    public IReadOnlyList<Card> Cards => _conversation.Cards;

    /// <summary>When reminders come, as planned now.</summary>
    public IReadOnlyList<DateTimeOffset> Planned => [.. _conversation.Reminders.Planned.Select(reminder => reminder.Due).Order()];

    /// <summary>Begins as the channels do that welcome whoever comes. What is answered from then on may differ from what is written in a word of greeting.</summary>
    public Task WelcomeAsync()
    {
        _isWelcomed = true;
        return _conversation.JoinAsync();
    }

    /// <summary>Does a step, and makes sure that it is answered as the transcript says.</summary>
    public async Task<IReadOnlyList<Shown>> DoAsync(TranscriptStep step)
    {
        var before = _conversation.Cards.Count;
        IReadOnlyList<string> answers = step.Does switch
        {
            ['@', ' ', .. var clock] => Move(clock),
            "> (joins)" => await _conversation.JoinAsync(),
            "> (uninstalls)" => await _conversation.UninstallAsync(),
            _ => await _conversation.SayAsync(step.Does[2..].Replace("\\n", "\n", StringComparison.Ordinal)),
        };
        Assert.True(
            _isWelcomed || transcript.IsInAWorkspace || answers.Count == step.Answers.Count && answers.Zip(step.Answers).All(pair => Matches(pair.Second, pair.First)),
            $"{transcript.Name}.chat({step.Line}): {step.Does}\nwritten:\n{string.Join('\n', step.Answers)}\nthe dialogs:\n{string.Join('\n', answers)}");
        var cards = new Queue<Card>(_conversation.Cards.Skip(before));
        return [.. answers.Select(Read).Select(shown => shown.Title is null || drawsFields ? shown : shown with { Words = WithoutFields(cards.Dequeue()) })];
    }

    private static string WithoutFields(Card card) =>
        PlainTextRenderer.Render(card with { Body = [.. card.Body.Where(element => element is not (TextInput or ChoiceInput))] })[card.Title.Length..];

    private IReadOnlyList<string> Move(string clock)
    {
        var parts = clock.Split(' ');
        if (parts is [.., ['+', .. var length]])
        {
            var count = double.Parse(length[..^1], CultureInfo.InvariantCulture);
            return _conversation.Wait(length[^1] == 'd' ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count), isDown: parts[0] == "down");
        }

        _conversation.TimeZone = parts[2];
        var local = DateTime.Parse($"{parts[0]} {parts[1]}", CultureInfo.InvariantCulture);
        _conversation.Time.SetUtcNow(new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(parts[2]).GetUtcOffset(local)));
        return [];
    }

    private static bool Matches(string pattern, string answer) =>
        Regex.IsMatch(answer, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.NonBacktracking);

    private static Shown Read(string answer)
    {
        if (CardPattern().Match(answer) is { Success: true } card)
        {
            return new Shown(card.Groups["title"].Value, card.Groups["body"].Value, []);
        }

        var buttons = ButtonsPattern().Match(answer);
        return new Shown(null, buttons.Success ? answer[..buttons.Index] : answer, buttons.Success ? buttons.Groups["titles"].Value.Split(" | ") : []);
    }

    [GeneratedRegex(@"^\[(?<title>[^\]]+)\](?<body>.*)$")]
    private static partial Regex CardPattern();

    [GeneratedRegex(@" \{(?<titles>[^{}]+)\}$")]
    private static partial Regex ButtonsPattern();
}
