using System.Globalization;
using System.Net;
using System.Text;

namespace DeclineBot.Benchmarks.Load;

/// <summary>Draws medians with their spread as bars, readable on light and on dark ground.</summary>
internal static class Chart
{
    private const int Row = 34;
    private const int Names = 270;
    private const int Bars = 380;

    public static string Draw(IReadOnlyList<(string Name, List<double> Rates)> contenders)
    {
        var most = contenders.Max(contender => contender.Rates.Max());
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Names + Bars + 90}" height="{(Row * contenders.Count) + 44}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="Turns a second">""");
        svg.AppendLine("""<text x="0" y="18" font-weight="600" fill="#808890">Turns a second, 32 conversations at once</text>""");
        for (var i = 0; i < contenders.Count; i++)
        {
            var sorted = contenders[i].Rates.Order().ToList();
            var (y, median) = (38 + (i * Row), sorted[sorted.Count / 2]);
            var colour = contenders[i].Name.StartsWith("DeclineBot", StringComparison.Ordinal) ? "#2e8b7a" : "#9aa4ae";
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="0" y="{y + 16}" fill="#808890">{WebUtility.HtmlEncode(contenders[i].Name)}</text>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect x="{Names}" y="{y}" width="{median / most * Bars:0.#}" height="22" rx="4" fill="{colour}"/>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<path d="M{Names + (sorted[0] / most * Bars):0.#} {y + 11}H{Names + (sorted[^1] / most * Bars):0.#}" stroke="#404850" stroke-width="2"/>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Names + (sorted[^1] / most * Bars) + 8:0.#}" y="{y + 16}" fill="#808890">{median:0}</text>""");
        }

        return svg.AppendLine("</svg>").ToString();
    }
}
