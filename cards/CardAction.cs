using System.Text.Json.Serialization;

namespace DeclineBot.Cards;

/// <summary>A button.</summary>
/// <param name="Title">Its words.</param>
[JsonDerivedType(typeof(SubmitAction), "submit")]
[JsonDerivedType(typeof(LinkAction), "link")]
public abstract record CardAction(string Title);

/// <summary>A button that sends the card's inputs and a verb to the bot.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Verb">One of <see cref="Verbs"/>.</param>
/// <param name="Target">What the verb is about ("voicemail"), or null.</param>
/// <param name="CopyText">The text that a copy button puts on the clipboard where the channel has one, or null.</param>
public sealed record SubmitAction(string Title, string Verb, string? Target = null, string? CopyText = null) : CardAction(Title);

/// <summary>A button that opens an address.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Url">An https or mailto address; http on loopback.</param>
public sealed record LinkAction(string Title, Uri Url) : CardAction(Title);
