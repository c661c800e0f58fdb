using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks a plain question that takes yes or no, and asks it again in other words.</summary>
internal static class YesNoPrompt
{
    /// <summary>The prompt; its id is that of <see cref="ConfirmPrompt"/>.</summary>
    public static ConfirmPrompt Create(Voice voice) => new(
        nameof(ConfirmPrompt),
        async (promptContext, cancellationToken) =>
        {
            if (promptContext.Recognized.Succeeded)
            {
                return true;
            }

            var line = await voice.LineAsync(promptContext.Context, "confirm.retry", cancellationToken);
            await promptContext.Context.SendActivityAsync(voice.Ask(promptContext.Context, line, Buttons(voice)), cancellationToken);
            return false;
        },
        defaultLocale: "en-us")
    {
        Style = ListStyle.None,
    };

    /// <summary>Options that ask a line.</summary>
    public static PromptOptions Ask(ITurnContext turnContext, string line, Voice voice)
    {
        var options = voice.Prompt(turnContext, line, Buttons(voice));
        options.Choices = null;
        return options;
    }

    private static IList<Choice> Buttons(Voice voice) => Voice.Buttons(Enum.GetNames<YesNo>().Select(name => (name, voice.Copy[$"choice.YesNo.{name}"])));
}
