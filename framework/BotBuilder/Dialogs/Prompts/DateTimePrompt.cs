using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date or time, and returns every reading of the answer.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <summary>Creates the prompt.</summary>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>The culture of answers whose activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        turnContext.AskAsync(options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Answer() is { Length: > 0 } text)
        {
            var culture = turnContext.Activity.Locale ?? DefaultLocale ?? Culture.English;
            var found = DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: turnContext.Activity.LocalTimestamp?.LocalDateTime);
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = [.. ((List<Dictionary<string, string>>)found[0].Resolution["values"]).Select(Resolution)];
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Resolution(Dictionary<string, string> values) => new()
    {
        Value = values.GetValueOrDefault("value"),
        Start = values.GetValueOrDefault("start"),
        End = values.GetValueOrDefault("end"),
        Timex = values.GetValueOrDefault("timex"),
    };
}
