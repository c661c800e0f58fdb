using System.Globalization;
using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Sends a person what is kept about them, and removes it.</summary>
public sealed class DataKeeper(DataExport export, IDataLinks links, Memory memory, IConversationRecords records, IReminders reminders, Voice voice)
{
    // The smallest of the channels' limits, with room to spare.
    private const int LongestMessage = 2_800;

    /// <summary>Offers everything as two files, or sends it in messages where there can be none.</summary>
    public async Task ExportAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var files = await export.WriteAsync(turnContext, cancellationToken);
        if (files.Count == 0)
        {
            await voice.SayAsync(turnContext, "export.nothing", cancellationToken);
            return;
        }

        LinkAction[] actions =
        [
            .. from file in files
               let link = links.Create(turnContext, file.Name)
               where link is not null
               select new LinkAction(voice.Copy[file.Name == DataExport.JsonName ? "card.data.json" : "card.data.readable"], link),
        ];
        if (actions.Length == files.Count)
        {
            await voice.ShowAsync(turnContext, DataCard.Build(actions, voice.Copy), cancellationToken);
            return;
        }

        foreach (var part in files.SelectMany(file => LongText.Split(file.Text, LongestMessage)))
        {
            await Voice.SendAsync(turnContext, part, cancellationToken);
        }
    }

    /// <summary>Removes everything, and has it told how many records went and, counted afterwards, how many are left. Nothing may be kept after it in this turn.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var removed = await EraseAsync(turnContext, cancellationToken);
        await records.TellLeftAsync(turnContext, voice.Copy.Say("delete.done", ("count", Number(removed)), ("left", IConversationRecords.Left)), cancellationToken);
    }

    /// <summary>Removes everything without a word, and returns how many records went.</summary>
    public async Task<int> EraseAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        await reminders.ReplaceAsync(turnContext, [], cancellationToken);
        var removed = await records.ForgetAsync(activity.ChannelId, activity.Conversation.Id, cancellationToken);
        await memory.ForgetAsync(turnContext, cancellationToken);

        // The state itself is one record more.
        return removed + 1;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
