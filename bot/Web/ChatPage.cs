using System.Security.Cryptography;
using System.Text;

namespace DeclineBot.Bot.Web;

/// <summary>The local page: one HTML file around the stock Web Chat bundle, which the build puts beside the program.</summary>
public static class ChatPage
{
    private static readonly Lazy<string> Html = new(Load);

    private static string BundlePath => Path.Combine(AppContext.BaseDirectory, "page", "webchat.js");

    /// <summary>Maps the page and its bundle.</summary>
    public static void MapChatPage(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy(nonce, context.Request.Host.Value);
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Results.Text(
                Html.Value.Replace("{{nonce}}", nonce, StringComparison.Ordinal).Replace("{{bundle}}", File.Exists(BundlePath) ? "here" : "missing", StringComparison.Ordinal),
                "text/html; charset=utf-8",
                Encoding.UTF8);
        });
        app.MapGet("/webchat.js", () => File.Exists(BundlePath)
            ? Results.File(BundlePath, "text/javascript; charset=utf-8", lastModified: File.GetLastWriteTimeUtc(BundlePath))
            : Results.NotFound());
    }

    // Web Chat styles itself with elements that carry the nonce, and clears styles with an empty attribute, whose hash
    // this is. 'self' doesn't cover WebSockets in every browser.
    private static string Policy(string nonce, string? host) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src 'nonce-{nonce}' 'unsafe-hashes' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
        "img-src 'self' data: blob:",
        "worker-src blob:",
        $"connect-src 'self' ws://{host} wss://{host}",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");

    private static string Load()
    {
        using var stream = typeof(ChatPage).Assembly.GetManifestResourceStream("chat.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
