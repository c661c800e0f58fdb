using System.Net;
using System.Text;
using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Web;

/// <summary>A page that says one thing.</summary>
public static class PlainPage
{
    /// <summary>The page for a copy key: `{key}.title` and `{key}.text`, and with a button's key a button that posts to the page's own address.</summary>
    public static IResult Say(int status, string key, string? button = null) => Results.Text(
        $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Words($"{key}.title")}</title>
        <h1>{Words($"{key}.title")}</h1>
        <p>{Words($"{key}.text")}</p>
        {(button is null ? "" : $"<form method=\"post\"><button>{Words(button)}</button></form>")}
        </html>

        """,
        "text/html; charset=utf-8",
        Encoding.UTF8,
        status);

    private static string Words(string key) => WebUtility.HtmlEncode(HostCopy.English[key]);
}
