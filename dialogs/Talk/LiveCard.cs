namespace DeclineBot.Dialogs.Talk;

/// <summary>A card in the chat whose buttons are to be pressed, in a channel that can change what it has shown.</summary>
/// <param name="Kind">The card's kind.</param>
/// <param name="MessageId">The id of its message.</param>
/// <param name="Revision">What it shows: of a question its number, else the decline's revision.</param>
/// <param name="Text">The message's text beside the card.</param>
public sealed record LiveCard(string Kind, string MessageId, int Revision, string Text);
