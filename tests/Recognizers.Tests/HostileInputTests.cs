using System.Diagnostics;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Xunit.Abstractions;

namespace DeclineBot.Recognizers.Tests;

/// <summary>Texts made to make a recognizer slow; a hundred thousand characters are read in under 100 ms on an idle machine.</summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int Length = 100_000;

    // A reader whose time grows with the square of the text takes minutes; a busy build machine makes a linear one slow, not that slow.
    private const int MostMilliseconds = 3000;

    private static readonly DateTime Reference = new(2026, 11, 20, 10, 0, 0);

    private static readonly Dictionary<string, Func<string, List<ModelResult>>> Recognizers = new()
    {
        ["boolean"] = text => ChoiceRecognizer.RecognizeBoolean(text, Culture.English),
        ["number"] = text => NumberRecognizer.RecognizeNumber(text, Culture.English),
        ["ordinal"] = text => NumberRecognizer.RecognizeOrdinal(text, Culture.English),
        ["currency"] = text => NumberWithUnitRecognizer.RecognizeCurrency(text, Culture.English),
        ["datetime"] = text => DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Reference),
    };

    public static TheoryData<string> Pieces =>
    [
        "one and ", "1,", "1.", "1 000 ", "- ", "twenty-", "one one hundred and fifth ", "a ", "in ", "the ", "last ", "monday ", "1/1/",
        "half a ", "on the ", "2 weeks and ", "may ", "at 5 ", "1:1", "$ ", "no not ", "end of the ", "((((", "3 days from ", "0", "x", " ", "👌", "one and one half million and ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Recognize_LongRepetition_StaysLinear(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];
        foreach (var (name, recognize) in Recognizers)
        {
            var milliseconds = Milliseconds(recognize, text);
            output.WriteLine($"{name}: {milliseconds:F0} ms for '{piece}'");
            Assert.True(milliseconds < MostMilliseconds, $"{name} took {milliseconds:F0} ms for '{piece}'.");
        }
    }

    private static double Milliseconds(Func<string, List<ModelResult>> recognize, string text)
    {
        var watch = Stopwatch.StartNew();
        recognize(text);
        return watch.Elapsed.TotalMilliseconds;
    }
}
