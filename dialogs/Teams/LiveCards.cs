using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Teams;

/// <summary>
/// Knows the cards in a chat whose buttons are to be pressed, and takes the buttons away when something else has made
/// them out of date: an answer that was typed, or one that was changed.
/// </summary>
public sealed class LiveCards(Memory memory, Voice voice)
{
    /// <summary>Watches what a turn sends, where it can be changed later.</summary>
    public static void Watch(ITurnContext turnContext)
    {
        // Replies in a response have no ids by which they could be changed.
        if (turnContext.Activity is not { ChannelId: Channels.Msteams, DeliveryMode: not DeliveryModes.ExpectReplies })
        {
            return;
        }

        var sent = new SentMessages();
        turnContext.TurnState.Add(sent);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var ids = await next();
            sent.Messages.AddRange(activities.Zip(ids, (activity, id) => (activity, id?.Id ?? "")));
            return ids;
        });
    }

    /// <summary>The question whose button was pressed, if it is the one that is asked; it is the click's from here on.</summary>
    public async Task<LiveCard?> TakeQuestionAsync(ITurnContext turnContext, CardClick click, CancellationToken cancellationToken)
    {
        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        var pressed = click.Card == QuestionCard.Kind ? talk.Live.FirstOrDefault(card => card.Kind == QuestionCard.Kind && card.Revision == click.Revision) : null;
        if (pressed is not null)
        {
            await memory.KeepAsync(turnContext, talk with { Live = [.. talk.Live.Where(card => card != pressed)] }, cancellationToken);
        }

        return pressed;
    }

    /// <summary>At the end of a turn: takes the buttons away from what is out of date, and notes what is new.</summary>
    public async Task SettleAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<SentMessages>() is not { } sent)
        {
            return;
        }

        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        var revision = (await memory.DeclineAsync(turnContext, cancellationToken)).Revision;
        var outdated = talk.Live.Where(card => card.Revision != (card.Kind == QuestionCard.Kind ? talk.Question : revision)).ToList();
        var fresh = FreshOf([.. sent.Messages], talk.Question, revision).ToList();
        if (outdated.Count + fresh.Count == 0)
        {
            return;
        }

        foreach (var card in outdated)
        {
            await turnContext.UpdateActivityAsync(WithoutButtons(card), cancellationToken);
        }

        await memory.KeepAsync(turnContext, talk with { Live = [.. talk.Live.Except(outdated), .. fresh] }, cancellationToken);
    }

    private static IEnumerable<LiveCard> FreshOf(IReadOnlyList<(Activity Activity, string Id)> sent, int? question, int revision)
    {
        var activities = sent.Select(message => message.Activity).ToList();
        for (var at = 0; at < sent.Count; at++)
        {
            switch (sent[at].Activity.Attachments)
            {
                case [{ Name: QuestionCard.Kind }] when question is { } number && !activities.Skip(at + 1).Any(later => later.Attachments is [{ Name: QuestionCard.Kind }]):
                    yield return new(QuestionCard.Kind, sent[at].Id, number, MessageJoiner.TextOf(activities, at));
                    break;
                case [{ Name: TextsCard.Kind }]:
                    yield return new(TextsCard.Kind, sent[at].Id, revision, "");
                    break;
            }
        }
    }

    private Activity WithoutButtons(LiveCard card)
    {
        var message = card.Kind == QuestionCard.Kind ? MessageFactory.Text(card.Text) : CardMessage.Create(OutdatedCard.Build(voice.Copy), Channels.Msteams);
        message.Id = card.MessageId;
        message.TextFormat = TextFormatTypes.Plain;
        message.Attachments ??= [];
        return message;
    }

    private sealed class SentMessages
    {
        public List<(Activity Activity, string Id)> Messages { get; } = [];
    }
}
