using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace DeclineBot.Recognizers.Tests;

/// <summary>Whatever a person types, a recognizer answers, and its spans fit the text.</summary>
public sealed class AnyInputTests
{
    private const int Texts = 20_000;

    private static readonly string[] Words =
    [
        "in", "on", "at", "the", "a", "an", "of", "and", "to", "from", "between", "by", "before", "after", "since", "until", "last", "next", "this", "end", "half", "past", "quarter",
        "one", "two", "twenty", "thirty", "hundred", "thousand", "million", "trillion", "first", "second", "thirds", "fifth", "dozen", "minus", "point", "over", "out",
        "monday", "fri", "may", "march", "feb", "12", "30", "31", "0", "5", "17", "2026", "9999", "0001", "99999999999999999999", "1e9", "1e9999", "20261120", "3.5", ".5", "1,234", "1/2", "0/0", "4/0",
        "am", "pm", "p.m.", "o'clock", "noon", "midnight", "morning", "evening", "tonight", "now", "today", "yesterday", "week", "weekend", "weeks", "years", "hours", "minutes", "ago", "later", "christmas", "easter",
        "$", "€", "usd", "dollars", "cents", "yes", "not", "ok", "no", "👍", "👌🏽", "\ud83d", "½", "-", "/", ":", ".", ",", "(", ")", "'", "’", "%", "^", "x", "k", "M", "th", "st", "s", "ரூ", "\u202f", "\n", "\0",
    ];

    private static readonly DateTime[] References = [new(2026, 11, 23, 10, 20, 0), new(2024, 2, 29), new(1, 1, 1), new(9999, 12, 31, 23, 59, 59)];

    [Fact]
    public void Recognize_RandomWords_GivesSpansThatFit()
    {
        var random = new Random(20261123);
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)] + (random.Next(4) == 0 ? "" : " ")));
            var reference = References[random.Next(10) == 0 ? random.Next(References.Length) : 0];
            foreach (var results in All(text, reference))
            {
                AssertFits(text, results);
            }
        }
    }

    private static IEnumerable<List<ModelResult>> All(string text, DateTime reference) =>
    [
        ChoiceRecognizer.RecognizeBoolean(text, Culture.English),
        NumberRecognizer.RecognizeNumber(text, Culture.English),
        NumberRecognizer.RecognizeOrdinal(text, Culture.English),
        NumberWithUnitRecognizer.RecognizeCurrency(text, Culture.English),
        DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: reference),
    ];

    private static void AssertFits(string text, List<ModelResult> results)
    {
        var last = -1;
        foreach (var result in results)
        {
            Assert.True(result.Start > last && result.End >= result.Start && result.End < text.Length, $"{result.TypeName} '{result.Text}' in '{text}'");
            Assert.Equal(text[result.Start..(result.End + 1)], result.Text, ignoreCase: true);
            Assert.NotEmpty(result.Resolution);
            last = result.End;
        }
    }
}
