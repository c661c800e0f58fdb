using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or words: int, long, float, double or decimal.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Creates the prompt.</summary>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
        {
            throw new NotSupportedException($"A NumberPrompt can't ask for a {typeof(T)}.");
        }

        DefaultLocale = defaultLocale;
    }

    /// <summary>The culture of answers whose activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        turnContext.AskAsync(options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Answer() is { Length: > 0 } text)
        {
            var found = NumberRecognizer.RecognizeNumber(text, turnContext.Activity.Locale ?? DefaultLocale ?? Culture.English);
            if (found.FirstOrDefault()?.Resolution["value"]?.ToString() is { } digits && Parse(digits) is T value)
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }

    private static object? Parse(string digits)
    {
        var culture = CultureInfo.InvariantCulture;
        return default(T) switch
        {
            int => int.TryParse(digits, NumberStyles.Any, culture, out var value) ? value : null,
            long => long.TryParse(digits, NumberStyles.Any, culture, out var value) ? value : null,
            float => float.TryParse(digits, NumberStyles.Any, culture, out var value) ? value : null,
            double => double.TryParse(digits, NumberStyles.Any, culture, out var value) ? value : null,
            decimal => decimal.TryParse(digits, NumberStyles.Any, culture, out var value) ? value : (object?)null,
            _ => null,
        };
    }
}
