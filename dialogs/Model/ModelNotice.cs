using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Model;

/// <summary>Tells a person, once for each model, that one is used. In the turn that tells it, nothing is sent to it yet.</summary>
public sealed class ModelNotice(ILanguageModel model, Memory memory, Voice voice)
{
    private const string ToldNow = "DeclineBot.ModelToldNow";

    /// <summary>Says so, unless it was said.</summary>
    public async Task TellOnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (model.Name is not { } name)
        {
            return;
        }

        var talk = await memory.TalkAsync(turnContext, cancellationToken);
        if (talk.ToldOfModel != name)
        {
            await memory.KeepAsync(turnContext, talk with { ToldOfModel = name }, cancellationToken);
            await voice.SayAsync(turnContext, "model.notice", cancellationToken, ("name", name));
            turnContext.TurnState[ToldNow] = name;
        }
    }

    /// <summary>Whether the model may be asked in this turn.</summary>
    public bool MayAsk(ITurnContext turnContext) => model.Name is not null && !turnContext.TurnState.ContainsKey(ToldNow);
}
