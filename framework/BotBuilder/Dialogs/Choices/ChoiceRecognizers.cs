using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by name, and else by position or number.</summary>
public class ChoiceRecognizers
{
    /// <summary>The choices that a text makes, in the order it makes them.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices that a text makes, in the order it makes them.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        utterance ??= string.Empty;
        options ??= new FindChoicesOptions();

        var named = Find.FindChoices(utterance, list, options);
        if (named.Count > 0)
        {
            return named;
        }

        var culture = options.Locale ?? Culture.English;
        List<ModelResult> counted = options.RecognizeOrdinals ? NumberRecognizer.RecognizeOrdinal(utterance, culture) : [];
        if (counted.Count == 0 && options.RecognizeNumbers)
        {
            counted = NumberRecognizer.RecognizeNumber(utterance, culture);
        }

        return [.. counted.Select(number => AtPosition(number, list)).OfType<ModelResult<FoundChoice>>().OrderBy(found => found.Start)];
    }

    private static ModelResult<FoundChoice>? AtPosition(ModelResult number, IList<Choice> list)
    {
        if (Position(number.Resolution["value"]?.ToString(), list.Count) is not { } position || position < 1 || position > list.Count)
        {
            return null;
        }

        return new ModelResult<FoundChoice>
        {
            Text = number.Text,
            Start = number.Start,
            End = number.End,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = list[position - 1].Value, Index = position - 1, Score = 1 },
        };
    }

    // "3", or relative to the end: the last is "end+0", the last but one "end-1". "The next one" has no place in a list.
    private static int? Position(string? value, int count)
    {
        const string End = "end";
        var fromEnd = value?.StartsWith(End, StringComparison.Ordinal) ?? false;
        return int.TryParse(fromEnd ? value![End.Length..] : value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? fromEnd ? count + number : number
            : null;
    }
}
