using System.Net;
using System.Text;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs.Model;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Web;

/// <summary>What the bot is, what it keeps, and on what terms: the pages that an app's directory links to.</summary>
public static class PolicyPages
{
    private const string Style =
        """
        body { font: 1rem/1.55 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
        h1 { font-size: 1.6rem; line-height: 1.25 }
        h2 { font-size: 1.1rem; margin-top: 2rem }
        nav { margin-top: 3rem; display: flex; gap: 1.5rem }
        """;

    private static readonly (string Page, string[] Sections)[] Pages =
    [
        ("about", ["what", "how"]),
        ("privacy", ["what", "where", "long", "rights", "log", "model", "share", "contact"]),
        ("terms", ["service", "advice", "use", "warranty", "end"]),
    ];

    /// <summary>Maps the pages, for everybody.</summary>
    public static void MapPolicyPages(this WebApplication app)
    {
        var model = app.Services.GetRequiredService<ILanguageModel>().Name;
        var days = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.RetentionDays;
        foreach (var (page, sections) in Pages)
        {
            var html = Render(page, sections, model, days);
            app.MapGet($"/{page}", (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
                return Results.Text(html, "text/html; charset=utf-8", Encoding.UTF8);
            });
        }
    }

    private static string Render(string page, string[] sections, string? model, int days) =>
        $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Words($"policy.{page}.title")}</title>
        <style>
        {Style}
        </style>
        <h1>{Words($"policy.{page}.title")}</h1>
        {string.Join("\n", sections.Select(section => Section(page, section, model, days)))}
        <nav>{string.Concat(Pages.Where(other => other.Page != page).Select(other => $"<a href=\"/{other.Page}\">{Words($"policy.{other.Page}.link")}</a>"))}</nav>
        </html>

        """;

    // Whether a language model is used depends on who runs the bot, and the page says which it is.
    private static string Section(string page, string section, string? model, int days)
    {
        var key = $"policy.{page}.{section}";
        var text = section == "model" && model is null ? $"{key}.none" : $"{key}.text";
        var paragraphs = Enumerable.Range(0, HostCopy.English.Wordings(text).Count)
            .Select(at => HostCopy.English.SayNth(text, at, ("model", model ?? ""), ("days", days.ToString(HostCopy.English.Culture))))
            .Select(paragraph => $"<p>{Encode(paragraph)}</p>");
        return $"<h2>{Words($"{key}.heading")}</h2>\n{string.Join("\n", paragraphs)}";
    }

    private static string Words(string key) => Encode(HostCopy.English[key]);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
