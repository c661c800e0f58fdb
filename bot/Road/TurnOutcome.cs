using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What a turn came to, before it is committed.</summary>
/// <param name="Messages">What the bot sent, in order, joined.</param>
/// <param name="Replies">What belongs into the response of the request, where it waits for that.</param>
/// <param name="Invoke">The answer to an invoke.</param>
/// <param name="Stage">The other changes.</param>
public sealed record TurnOutcome(IReadOnlyList<Activity> Messages, IReadOnlyList<Activity> Replies, InvokeResponse? Invoke, Stage Stage);
