using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs;

/// <summary>A message for later.</summary>
/// <param name="Kind">What it reminds of; one of a kind in a conversation.</param>
/// <param name="Due">When to send it.</param>
/// <param name="Until">From when on it is better not sent at all.</param>
/// <param name="Message">The message.</param>
public sealed record Reminder(string Kind, DateTimeOffset Due, DateTimeOffset Until, Activity Message);
