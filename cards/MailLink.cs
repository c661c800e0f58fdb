namespace DeclineBot.Cards;

/// <summary>Makes the address that opens a new mail with its subject and text.</summary>
public static class MailLink
{
    /// <summary>The longest address that mail programs take; Windows cuts what is longer.</summary>
    private const int MostCharacters = 2000;

    /// <summary>A mailto address without a recipient, whom only the person knows (RFC 6068: percent-encoded, lines end with CRLF); null when it gets too long.</summary>
    public static Uri? Create(string? subject, string body) =>
        $"mailto:?subject={Encode(subject ?? "")}&body={Encode(body)}" is { Length: <= MostCharacters } address ? new(address) : null;

    private static string Encode(string text) => Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"));
}
