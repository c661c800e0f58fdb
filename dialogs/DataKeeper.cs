using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Sends a person what is kept about them, and removes it.</summary>
public sealed class DataKeeper(Memory memory, IConversationRecords records, PersonClock clock, Voice voice)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Sends everything, once to read and once as JSON.</summary>
    public async Task ExportAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        var lines = Enum.GetValues<Slot>()
            .Select(slot => (Name: voice.Copy[$"slot.{slot}"], Value: SlotValues.Of(decline, slot, moment.Zone, voice.Copy)))
            .Where(line => line.Value is not null)
            .Select(line => $"{line.Name}: {line.Value}")
            .ToList();
        var practice = await memory.PracticeAsync(turnContext, cancellationToken);
        var hasPractised = practice.Session is not null || practice.History.Count > 0;
        if (hasPractised)
        {
            lines.Add(practice.History is [.., var last]
                ? voice.Copy.Say("exportPractice.line", ("count", Number(practice.History.Count)), ("last", Number(last.Total)))
                : voice.Copy["exportPractice.none"]);
        }

        if (lines.Count == 0)
        {
            await voice.SayAsync(turnContext, "export.nothing", cancellationToken);
            return;
        }

        await Voice.SendAsync(turnContext, $"{voice.Copy["export.intro"]}\n\n{string.Join('\n', lines)}", cancellationToken);
        await Voice.SendAsync(turnContext, JsonSerializer.Serialize(decline, Readable), cancellationToken);
        if (hasPractised)
        {
            await Voice.SendAsync(turnContext, JsonSerializer.Serialize(practice, Readable), cancellationToken);
        }
    }

    /// <summary>Removes everything, and says how many records went. Nothing may be kept after it in this turn.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var removed = await records.ForgetAsync(activity.ChannelId, activity.Conversation.Id, cancellationToken);
        await memory.ForgetAsync(turnContext, cancellationToken);
        await Voice.SendAsync(
            turnContext, voice.Copy.Say("delete.done", ("count", Number(removed + 1))), cancellationToken);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
