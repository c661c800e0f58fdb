using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds all numbers of a text.</summary>
internal static class NumberScanner
{
    public static List<ModelResult> Find(string query)
    {
        var tokens = new TokenList(query);
        var reader = new QuantityReader(tokens);
        var results = new List<ModelResult>();
        for (var i = 0; i < tokens.Count;)
        {
            if (!reader.TryRead(i, out var quantity))
            {
                i++;
                continue;
            }

            results.Add(new ModelResult
            {
                Text = tokens.Slice(i, quantity.End),
                Start = tokens[i].Start,
                End = tokens[quantity.End - 1].End - 1,
                TypeName = "number",
                Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["subtype"] = quantity.Subtype, ["value"] = quantity.Text },
            });
            i = quantity.End;
        }

        return results;
    }
}
