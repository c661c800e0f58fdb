using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text;
using Xunit.Abstractions;

namespace DeclineBot.Recognizers.Tests.Specs;

/// <summary>Runs the cases of a file and counts those whose text, span, type and resolution come out as specified.</summary>
public static class SpecReport
{
    public static int Run(IReadOnlyList<SpecCase> cases, Func<SpecCase, List<ModelResult>> recognize, ITestOutputHelper output)
    {
        var passed = 0;
        foreach (var spec in cases)
        {
            var actual = recognize(spec);
            if (Matches(spec, actual))
            {
                passed++;
            }
            else
            {
                output.WriteLine($"MISSED {spec.Input} @ {spec.Reference:s}\n   got {string.Join("; ", actual.Select(Describe))}");
            }
        }

        output.WriteLine($"{passed} of {cases.Count} passed.");
        return passed;
    }

    private static bool Matches(SpecCase spec, List<ModelResult> actual) =>
        spec.Results.Count == actual.Count && spec.Results.Zip(actual).All(pair => Matches(pair.First, pair.Second));

    private static bool Matches(JsonElement expected, ModelResult actual) =>
        Same(expected, "Text", actual.Text) && Same(expected, "TypeName", actual.TypeName)
        && Same(expected, "Start", actual.Start) && Same(expected, "End", actual.End)
        && (!expected.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object
            || resolution.EnumerateObject().All(row => Holds(row, actual.Resolution)));

    private static bool Holds(JsonProperty expected, SortedDictionary<string, object> actual) => expected.Name switch
    {
        "values" => actual.TryGetValue("values", out var values) && SameAlternatives(expected.Value, (List<Dictionary<string, string>>)values),
        _ when expected.Value.ValueKind == JsonValueKind.Null => !actual.TryGetValue(expected.Name, out var none) || none is null,
        _ => actual.TryGetValue(expected.Name, out var value) && SameValue(expected.Value, value),
    };

    private static bool SameAlternatives(JsonElement expected, List<Dictionary<string, string>> actual) =>
        expected.GetArrayLength() == actual.Count
        && expected.EnumerateArray().Zip(actual).All(pair => pair.First.EnumerateObject().All(row =>
            row.Name == "sourceEntity" || (pair.Second.TryGetValue(row.Name, out var value) && value == row.Value.ToString())));

    private static bool SameValue(JsonElement expected, object actual) => actual switch
    {
        bool flag => expected.ValueKind is JsonValueKind.True or JsonValueKind.False && expected.GetBoolean() == flag,
        double number => Math.Abs(expected.GetDouble() - number) < 1e-9,
        _ => expected.ToString() == Convert.ToString(actual, CultureInfo.InvariantCulture),
    };

    private static bool Same(JsonElement expected, string name, object actual) =>
        !expected.TryGetProperty(name, out var value) || value.ToString() == Convert.ToString(actual, CultureInfo.InvariantCulture);

    private static string Describe(ModelResult result)
    {
        var values = result.Resolution.TryGetValue("values", out var list)
            ? string.Join(" | ", ((List<Dictionary<string, string>>)list).Select(row => string.Join(' ', row.Values)))
            : string.Join(' ', result.Resolution.Select(row => $"{row.Key}={row.Value}"));
        return $"'{result.Text}'@{result.Start} {result.TypeName} {values}";
    }
}
