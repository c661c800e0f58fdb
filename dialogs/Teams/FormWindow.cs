using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Dialogs.Teams;

/// <summary>The form in a window of its own. What could not be read is shown in the window again; the texts come in the chat.</summary>
public sealed class FormWindow(ClickTurn turn, FormHandler form, Memory memory, Voice voice)
{
    /// <summary>What the window shows first.</summary>
    public async Task<TaskModuleResponse> FetchAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Show(await form.BuildAsync(turnContext, cancellationToken), turnContext);

    /// <summary>Takes what was sent: null closes the window.</summary>
    public async Task<TaskModuleResponse?> SubmitAsync(ITurnContext turnContext, TaskModuleRequest request, CancellationToken cancellationToken)
    {
        if (ClickTurn.Read(turnContext, request.Data) is not { Verb: Verbs.SubmitForm or Verbs.Prepare })
        {
            return null;
        }

        // The same request again closes the window again.
        var sent = turnContext.Activity.Id ?? "";
        if ((await memory.TalkAsync(turnContext, cancellationToken)).Settled is { Verb: Verbs.SubmitForm } settled && settled.MessageId == sent)
        {
            return null;
        }

        var place = await turn.RunAsync(turnContext, request.Data, cancellationToken);
        if (place.Card is { } again)
        {
            return Show(again, turnContext);
        }

        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        await memory.KeepAsync(turnContext, talk with { Settled = new(sent, Verbs.SubmitForm, "") }, cancellationToken);
        return null;
    }

    private TaskModuleResponse Show(Card card, ITurnContext turnContext) => Window.Show(voice.Copy["teams.form.title"], card, turnContext.Activity.ChannelId);
}
