using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Xunit.Abstractions;

namespace DeclineBot.Recognizers.Tests.Specs;

/// <summary>The public specification files; the floors only ever rise.</summary>
public sealed class SpecFileTests(ITestOutputHelper output)
{
    private static readonly string[] PointTypes = ["datetimeV2.date", "datetimeV2.time", "datetimeV2.datetime"];

    [Fact]
    public void RecognizeBoolean_PublicSpecification_PassesFloor() =>
        AssertFloor("BooleanModel.json", 21, spec => ChoiceRecognizer.RecognizeBoolean(spec.Input, Culture.English));

    [Fact]
    public void RecognizeOrdinal_PublicSpecification_PassesFloor() =>
        AssertFloor("OrdinalModel.json", 54, spec => NumberRecognizer.RecognizeOrdinal(spec.Input, Culture.English));

    [Fact]
    public void RecognizeNumber_PublicSpecification_PassesFloor() =>
        AssertFloor("NumberModel.json", 233, spec => NumberRecognizer.RecognizeNumber(spec.Input, Culture.English));

    [Fact]
    public void RecognizeCurrency_PublicSpecification_PassesFloor() =>
        AssertFloor("CurrencyModel.json", 176, spec => NumberWithUnitRecognizer.RecognizeCurrency(spec.Input, Culture.English));

    [Fact]
    public void RecognizeDateTime_SpecifiedPointsInTime_PassesFloor() =>
        AssertFloor("DateTimeModel.json", 298, Dates, spec => Enumerable.Range(0, spec.Results.Count) is var all && all.Any() && all.All(i => PointTypes.Contains(spec.TypeOf(i))));

    [Fact]
    public void RecognizeDateTime_NothingSpecified_FindsNothing() =>
        AssertFloor("DateTimeModel.json", 64, Dates, spec => spec.Results.Count == 0);

    [Fact]
    public void RecognizeDateTime_SpecifiedStretches_PassesFloor() =>
        AssertFloor("DateTimeModel.json", 244, Dates, spec => Enumerable.Range(0, spec.Results.Count).Any(i => !PointTypes.Contains(spec.TypeOf(i))));

    private static List<ModelResult> Dates(SpecCase spec) => DateTimeRecognizer.RecognizeDateTime(spec.Input, Culture.English, refTime: spec.Reference);

    private void AssertFloor(string file, int floor, Func<SpecCase, List<ModelResult>> recognize, Func<SpecCase, bool>? chosen = null)
    {
        var cases = SpecCase.Load(file);
        cases = chosen is null ? cases : [.. cases.Where(chosen)];
        if (cases.Count == 0)
        {
            output.WriteLine($"The shared folder is not here; {file} was not measured.");
            return;
        }

        Assert.InRange(SpecReport.Run(cases, recognize, output), floor, cases.Count);
    }
}
