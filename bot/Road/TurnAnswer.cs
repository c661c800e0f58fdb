using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What a request is answered that waits for its turn.</summary>
/// <param name="Invoke">The answer to an invoke; null for anything else.</param>
/// <param name="Replies">The replies, where the request wants them in its response.</param>
public sealed record TurnAnswer(InvokeResponse? Invoke, IReadOnlyList<Activity> Replies);
