using System.Globalization;

namespace DeclineBot.Benchmarks.Review;

/// <summary>How often the coach is right, by context and code, and where it was wrong: by id, for the words stay with who wrote them.</summary>
internal static class QualityReport
{
    private const int Worst = 12;

    public static void Write(IReadOnlyList<Reviewed> all, TextWriter output)
    {
        foreach (var context in all.GroupBy(one => one.Text.Context, StringComparer.Ordinal))
        {
            WriteContext(context.Key, [.. context], output);
        }

        var certain = all.SelectMany(one => one.Result.Findings.Where(finding => finding.IsCertain).Select(finding => one.Text.Labels.Contains(finding.Rule.Id))).ToList();
        output.WriteLine(Say($"Shown as certain: {certain.Count(right => right)} of {certain.Count} right ({(double)certain.Count(right => right) / certain.Count:p1})."));
        output.WriteLine();
    }

    private static void WriteContext(string context, IReadOnlyList<Reviewed> texts, TextWriter output)
    {
        var codes = texts.SelectMany(one => one.Text.Labels).Distinct().Order(StringComparer.Ordinal).ToList();
        var rows = codes.ConvertAll(code => Row(code, texts));
        output.WriteLine(Say($"## {context}: {texts.Count} texts, macro-F1 {rows.Average(row => row.F1):0.000}"));
        output.WriteLine();
        output.WriteLine("| code | right | false | missed | precision | recall | F1 |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (code, right, wrong, missed, f1) in rows)
        {
            output.WriteLine(Say($"| {code} | {right} | {wrong} | {missed} | {Share(right, wrong):0.00} | {Share(right, missed):0.00} | {f1:0.00} |"));
        }

        output.WriteLine();
        WriteStances(texts, output);
        var wrongest = texts.SelectMany(one => one.False.Select(finding => (one.Text.Id, finding.Rule.Id, finding.Confidence))).OrderByDescending(one => one.Confidence).Take(Worst);
        output.WriteLine($"False, the surest first: {string.Join(", ", wrongest.Select(one => Say($"{one.Item1} {one.Item2} {one.Confidence:0.00}")))}");
        output.WriteLine($"Missed: {string.Join(", ", texts.Where(one => one.Missed.Any()).OrderByDescending(one => one.Missed.Count()).Take(Worst).Select(one => $"{one.Text.Id} {string.Join('+', one.Missed)}"))}");
        output.WriteLine();
    }

    private static void WriteStances(IReadOnlyList<Reviewed> texts, TextWriter output)
    {
        var replies = texts.Where(one => one.Text.Stance is not null).ToList();
        if (replies.Count == 0)
        {
            return;
        }

        output.WriteLine(Say($"Stance: {(double)replies.Count(one => one.IsStanceRight) / replies.Count:0.000} right. Taken for another:"));
        foreach (var pair in replies.Where(one => !one.IsStanceRight).GroupBy(one => (one.Text.Stance, one.Result.Stance)).OrderByDescending(pair => pair.Count()))
        {
            output.WriteLine(Say($"{pair.Count()} × {pair.Key.Item1} for {pair.Key.Item2.ToString()!.ToLowerInvariant()}"));
        }

        output.WriteLine();
    }

    private static (string Code, int Right, int False, int Missed, double F1) Row(string code, IReadOnlyList<Reviewed> texts)
    {
        var right = texts.Count(one => one.HasBoth(code));
        var wrong = texts.Count(one => one.Result.Labels.Contains(code)) - right;
        var missed = texts.Count(one => one.Text.Labels.Contains(code)) - right;
        return (code, right, wrong, missed, 2.0 * right / ((2 * right) + wrong + missed));
    }

    private static double Share(int right, int other) => right + other == 0 ? 1 : (double)right / (right + other);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
