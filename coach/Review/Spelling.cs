using System.Globalization;

namespace DeclineBot.Coach.Review;

/// <summary>Makes a sentence of a piece of one.</summary>
internal static class Spelling
{
    /// <summary>With a capital letter and a full stop; nothing else changes.</summary>
    public static string Sentence(string piece)
    {
        var bare = piece.Trim().TrimEnd(',', ';', ':', '-', '–', '—', '(', ' ').TrimStart(',', ';', ':', '-', '–', '—', ')', ' ');
        if (bare.Length == 0)
        {
            return bare;
        }

        var first = StringInfo.GetNextTextElement(bare);
        var capital = first.Length == 1 ? first.ToUpperInvariant() : first;
        return capital + bare[first.Length..] + (bare[^1] is '.' or '!' or '?' or '…' ? "" : ".");
    }
}
