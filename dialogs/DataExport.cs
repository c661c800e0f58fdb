using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Writes down everything that is kept about a person: once to read, once as JSON.</summary>
public sealed class DataExport(Memory memory, IConversationRecords records, PersonClock clock, Voice voice)
{
    /// <summary>The name of the file to read.</summary>
    public const string ReadableName = "declinebot.txt";

    /// <summary>The name of the JSON file.</summary>
    public const string JsonName = "declinebot.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The two files, the readable one first; none when nothing is kept that a person would care for.</summary>
    public async Task<IReadOnlyList<DataFile>> WriteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        var kept = new Kept(
            moment.Now,
            await memory.DeclineAsync(turnContext, cancellationToken),
            await memory.PracticeAsync(turnContext, cancellationToken),
            await memory.RemindersAsync(turnContext, cancellationToken),
            await memory.TalkAsync(turnContext, cancellationToken),
            await records.CountAsync(activity.ChannelId, activity.Conversation.Id, cancellationToken));
        var lines = Lines(kept, moment.Zone).ToList();
        return lines.Count == 0 && kept.Records.All(count => count.Count == 0)
            ? []
            :
            [
                new(ReadableName, "text/plain", string.Join('\n', [voice.Copy["export.intro"], "", .. lines, .. Counts(kept.Records)])),
                new(JsonName, "application/json", JsonSerializer.Serialize(kept, Indented)),
            ];
    }

    private IEnumerable<string> Lines(Kept kept, TimeZoneInfo zone) =>
    [
        .. Enum.GetValues<Slot>()
            .Select(slot => (Name: voice.Copy[$"slot.{slot}"], Value: SlotValues.Of(kept.Decline, slot, zone, voice.Copy)))
            .Where(line => line.Value is not null)
            .Select(line => $"{line.Name}: {line.Value}"),
        .. Practice(kept.Practice),
        .. Reminders(kept.Reminders, zone),
        .. kept.Talk.Rewrite is { } rewrite ? [voice.Copy.Say("export.rewrite", ("text", rewrite))] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Practice(PracticeState practice) => practice switch
    {
        { History: [.., var last] } => [voice.Copy.Say("exportPractice.line", ("count", Number(practice.History.Count)), ("last", Number(last.Total)))],
        { Session: not null } => [voice.Copy["exportPractice.none"]],
        _ => [],
    };

    private IEnumerable<string> Reminders(ReminderState reminders, TimeZoneInfo zone) => reminders.Wanted is not { } wanted ? [] :
    [
        voice.Copy[wanted ? "export.remindersOn" : "export.remindersOff"],
        .. reminders.Planned.Select(reminder => voice.Copy.Say(
            "export.reminder", ("time", SlotValues.TimeOf(reminder.Due, zone, voice.Copy)), ("what", voice.Copy[$"card.reminders.{reminder.Kind}"]))),
    ];

    private IEnumerable<string> Counts(IReadOnlyList<RecordCount> counts) => counts.All(count => count.Count == 0) ? [] :
    [
        "",
        voice.Copy["export.records"],
        .. counts.Where(count => count.Count > 0).Select(count => $"{voice.Copy[$"records.{count.Kind}"]}: {Number(count.Count)}"),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Kept(
        DateTimeOffset ExportedAt, Decline Decline, PracticeState Practice, ReminderState Reminders, TalkState Talk, IReadOnlyList<RecordCount> Records);
}
