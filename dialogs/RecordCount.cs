namespace DeclineBot.Dialogs;

/// <summary>How many records of a kind are kept of a conversation.</summary>
/// <param name="Kind">What they are ("feed", "inbox", "outbox", "reminders"); its words are copy under `records.{Kind}`.</param>
/// <param name="Count">How many.</param>
public sealed record RecordCount(string Kind, int Count);
