namespace Microsoft.Recognizers.Text.Tokens;

/// <summary>A word list kept as data: lines of <c>key = word, word</c>, grouped under <c>[section]</c> headings.</summary>
internal sealed class LexiconFile
{
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> _sections = [];

    private LexiconFile()
    {
    }

    /// <summary>Reads the embedded file of that name.</summary>
    public static LexiconFile Read(string name)
    {
        var file = new LexiconFile();
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var section = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }

            var at = line.IndexOf(" = ", StringComparison.Ordinal);
            file.Rows(section).AddRange(line[(at + 3)..]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => KeyValuePair.Create(word, line[..at].Trim())));
        }

        return file;
    }

    /// <summary>The words of a section, each with its key, in the order of the file.</summary>
    public List<KeyValuePair<string, string>> Rows(string section)
    {
        if (!_sections.TryGetValue(section, out var rows))
        {
            _sections[section] = rows = [];
        }

        return rows;
    }

    /// <summary>The words of a section as a table from word to key.</summary>
    public Dictionary<string, string> Table(string section) => new(Rows(section));

    /// <summary>The words of a section as a table from word to a number.</summary>
    public Dictionary<string, int> Numbers(string section) =>
        Rows(section).ToDictionary(row => row.Key, row => int.Parse(row.Value, System.Globalization.CultureInfo.InvariantCulture));
}
