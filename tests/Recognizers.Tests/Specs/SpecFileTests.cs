using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;
using Xunit.Abstractions;

namespace DeclineBot.Recognizers.Tests.Specs;

/// <summary>The public specification files; the floors only ever rise.</summary>
public sealed class SpecFileTests(ITestOutputHelper output)
{
    [Fact]
    public void RecognizeBoolean_PublicSpecification_PassesFloor() =>
        AssertFloor("BooleanModel.json", 21, spec => ChoiceRecognizer.RecognizeBoolean(spec.Input, Culture.English));

    [Fact]
    public void RecognizeOrdinal_PublicSpecification_PassesFloor() =>
        AssertFloor("OrdinalModel.json", 50, spec => NumberRecognizer.RecognizeOrdinal(spec.Input, Culture.English));

    [Fact]
    public void RecognizeNumber_PublicSpecification_PassesFloor() =>
        AssertFloor("NumberModel.json", 200, spec => NumberRecognizer.RecognizeNumber(spec.Input, Culture.English));

    private void AssertFloor(string file, int floor, Func<SpecCase, List<ModelResult>> recognize)
    {
        var cases = SpecCase.Load(file);
        if (cases.Count == 0)
        {
            output.WriteLine($"The shared folder is not here; {file} was not measured.");
            return;
        }

        Assert.InRange(SpecReport.Run(cases, recognize, output), floor, cases.Count);
    }
}
