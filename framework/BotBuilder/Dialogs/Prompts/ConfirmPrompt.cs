using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Creates the prompt.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, Defaults), validator, defaultLocale)
    {
    }

    /// <summary>Creates the prompt with each culture's own yes, no and way to write a list.</summary>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the two choices are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The culture of turns whose activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>How a list is written, instead of the culture's way.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>The words for yes and no, instead of the culture's.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var (choices, listOptions) = YesAndNo(CultureOf(turnContext));
        var question = AppendChoices(options.Question(isRetry), activity.ChannelId, choices, options.Style ?? Style, listOptions, activity.Conversation?.ConversationType, turnContext.Addressees(), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Answer() is { Length: > 0 } text && Recognize(text, CultureOf(turnContext), options.RecognizeLanguage) is { } yes)
        {
            result.Succeeded = true;
            result.Value = yes;
        }

        return Task.FromResult(result);
    }

    private static (Choice, Choice, ChoiceFactoryOptions) Defaults(PromptCultureModel culture) =>
        (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), culture.ListOptions());

    private bool? Recognize(string text, string culture, string? language)
    {
        var found = ChoiceRecognizer.RecognizeBoolean(text, language ?? culture);
        if (found.Count > 0)
        {
            return bool.TryParse(found[0].Resolution["value"]?.ToString(), out var value) ? value : null;
        }

        var (choices, options) = YesAndNo(culture);
        return options.IncludeNumbers != false && ChoiceRecognizers.RecognizeChoices(text, choices) is [var first, ..]
            ? first.Resolution.Index == 0
            : null;
    }

    private (List<Choice> Choices, ChoiceFactoryOptions Options) YesAndNo(string culture)
    {
        var (yes, no, options) = _choiceDefaults[culture];
        return (ConfirmChoices is { } own ? [own.Item1, own.Item2] : [yes, no], ChoiceOptions ?? options);
    }

    private string CultureOf(ITurnContext turnContext) => PromptCultureModels.Nearest(turnContext.Activity.Locale ?? DefaultLocale, _choiceDefaults);
}
