using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose from a list, by name, number or position.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Creates the prompt.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, culture => culture.ListOptions()), validator, defaultLocale)
    {
    }

    /// <summary>Creates the prompt with each culture's own way to write a list.</summary>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The culture of turns whose activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>How a list is written, instead of the culture's way.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How answers are read.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var listOptions = ChoiceOptions ?? _choiceDefaults[PromptCultureModels.Nearest(activity.Locale ?? DefaultLocale, _choiceDefaults)];
        var question = AppendChoices(options.Question(isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, listOptions, activity.Conversation?.ConversationType, turnContext.Addressees(), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Answer() is { Length: > 0 } text)
        {
            var found = ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], FindOptions(turnContext.Activity.Locale));
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(result);
    }

    // A copy: the prompt is shared by conversations, and the culture is this one's.
    private FindChoicesOptions FindOptions(string? locale)
    {
        var given = RecognizerOptions ?? new FindChoicesOptions();
        return new FindChoicesOptions
        {
            AllowPartialMatches = given.AllowPartialMatches,
            MaxTokenDistance = given.MaxTokenDistance,
            Tokenizer = given.Tokenizer,
            NoValue = given.NoValue,
            NoAction = given.NoAction,
            RecognizeNumbers = given.RecognizeNumbers,
            RecognizeOrdinals = given.RecognizeOrdinals,
            Locale = PromptCultureModels.Nearest(locale ?? given.Locale ?? DefaultLocale, _choiceDefaults),
        };
    }
}
