namespace DeclineBot.Cards;

/// <summary>Makes the address that opens a new mail with its subject and text.</summary>
public static class MailLink
{
    /// <summary>A mailto address without a recipient, whom only the person knows (RFC 6068: percent-encoded, lines end with CRLF).</summary>
    public static Uri Create(string? subject, string body) =>
        new($"mailto:?subject={Encode(subject ?? "")}&body={Encode(body)}");

    private static string Encode(string text) => Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"));
}
