using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace DeclineBot.Durability;

/// <summary>What nobody may read: markers that stand in what people send, and words, names and tokens of theirs.</summary>
internal sealed partial class Secrets
{
    private const string Sign = "Qzvkwxjm";

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase) { Sign, Convert.ToHexString(Encoding.UTF8.GetBytes(Sign)) };

    /// <summary>A word that stands nowhere else.</summary>
    public static string Marker(string of) => $"{Sign}{of}";

    /// <summary>Adds a token.</summary>
    public string Add(string token)
    {
        _known.Add(token);
        return token;
    }

    /// <summary>Adds what a person says: the stretches of it that are no longer chance.</summary>
    public string AddText(string text)
    {
        foreach (Match stretch in Stretch.Matches(text))
        {
            _known.Add(stretch.Value);
            _known.Add(Convert.ToHexString(Encoding.UTF8.GetBytes(stretch.Value)));
        }

        return text;
    }

    /// <summary>Fails when any of it stands in a content.</summary>
    public void AreNotIn(string name, string content)
    {
        var needles = SearchValues.Create([.. _known], StringComparison.OrdinalIgnoreCase);
        var at = content.AsSpan().IndexOfAny(needles);
        Assert.True(at < 0, at < 0 ? "" : $"{name}: …{content[Math.Max(0, at - 300)..Math.Min(content.Length, at + 200)]}…");
    }

    /// <summary>Fails when any of it stands in a file of a folder, in one byte or two a letter.</summary>
    public void AreNotInFilesOf(string folder)
    {
        // Empty, and held while the server runs.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
            var content = reader.ReadToEnd();
            AreNotIn(file, content);
            AreNotIn(file, content.Replace("\0", "", StringComparison.Ordinal));
        }
    }

    // Quotes and the like are written in other ways here and there.
    [GeneratedRegex("[A-Za-z][A-Za-z ,]{14,}[A-Za-z]")]
    private static partial Regex Stretch { get; }
}
