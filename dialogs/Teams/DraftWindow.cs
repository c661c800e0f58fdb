using DeclineBot.Cards;
using DeclineBot.Coach.Review;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Dialogs.Teams;

/// <summary>
/// Reviews a draft in a window that only the person sees, called from where they write or from a message. It neither
/// reads nor keeps anything of the conversation that it was called in.
/// </summary>
public sealed class DraftWindow(Coaching coaching, Voice voice)
{
    /// <summary>The command's id in the app's manifest.</summary>
    public const string CommandId = "reviewDraft";

    private const int FewestWords = 5;

    /// <summary>Asks for the draft; the message that it was called on stands in the field.</summary>
    public MessagingExtensionActionResponse Fetch(MessagingExtensionAction action, string channelId) =>
        Show(DraftCard.Ask(TextOf(action.MessagePayload?.Body), null, voice.Copy), channelId);

    /// <summary>Reviews what was sent.</summary>
    public MessagingExtensionActionResponse Submit(MessagingExtensionAction action, string channelId)
    {
        var draft = SubmittedValue.Read(action.Data).GetValueOrDefault(DraftCard.Field, "").Trim();
        if (draft.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
        {
            return Show(DraftCard.Ask(draft, voice.Copy["card.draft.tooShort"], voice.Copy), channelId);
        }

        var opinion = coaching.Read(new Passage(PassageContext.Draft, draft.Length > DraftCard.MostCharacters ? draft[..DraftCard.MostCharacters] : draft));
        return Show(DraftCard.Result(opinion.Review, opinion.Suggestion, CardMessage.FitsDialog, voice.Copy), channelId);
    }

    private static string? TextOf(MessageActionsPayloadBody? body) => body switch
    {
        { Content: { Length: > 0 } html, ContentType: "html" } => HtmlText.Of(html),
        { Content: { Length: > 0 } text } => text,
        _ => null,
    };

    private MessagingExtensionActionResponse Show(Card card, string channelId) => new() { Task = Window.Content(voice.Copy["teams.draft.title"], card, channelId) };
}
