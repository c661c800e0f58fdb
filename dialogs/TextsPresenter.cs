using DeclineBot.Coach;
using DeclineBot.Coach.Script;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Writes the texts anew from what is known and shows them.</summary>
public sealed class TextsPresenter(TextsWriter writer, Memory memory, CurrentCard current, Voice voice)
{
    /// <summary>Shows the texts on their card.</summary>
    public async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await voice.ShowAsync(turnContext, await current.TextsAsync(turnContext, cancellationToken), cancellationToken);

    /// <summary>Sends one text alone, so that it can be copied.</summary>
    /// <returns>False when this path has no such text.</returns>
    public async Task<bool> SendAsync(ITurnContext turnContext, string sectionId, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        if (Interview.Next(decline) is not null || writer.Write(decline).Find(sectionId) is not { } section)
        {
            return false;
        }

        await Voice.SendAsync(turnContext, section.Text, cancellationToken);
        return true;
    }
}
