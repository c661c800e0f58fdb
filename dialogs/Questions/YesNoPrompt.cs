using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Questions;

/// <summary>Asks a plain question that takes yes or no, and asks it again in other words.</summary>
internal static class YesNoPrompt
{
    private const string Instead = "yes-no-instead";

    /// <summary>What was said instead of yes or no in this turn, where the prompt takes that; told once, else null.</summary>
    public static string? SaidInstead(ITurnContext turnContext)
    {
        var said = turnContext.TurnState.Get<string>(Instead);
        turnContext.TurnState.Set(Instead, "");
        return string.IsNullOrEmpty(said) ? null : said;
    }

    /// <summary>The prompt; its id is that of <see cref="ConfirmPrompt"/>.</summary>
    public static ConfirmPrompt Create(Voice voice, Func<string, bool>? takesInstead = null) => new(
        nameof(ConfirmPrompt),
        async (promptContext, cancellationToken) =>
        {
            if (promptContext.Recognized.Succeeded)
            {
                return true;
            }

            if (promptContext.Context.Activity.Text?.Trim() is { } said && takesInstead?.Invoke(said) == true)
            {
                promptContext.Context.TurnState.Set(Instead, said);
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
