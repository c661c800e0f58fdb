namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices and values by their words.</summary>
public static class Find
{
    /// <summary>The choices that a text names, in the order it names them.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>The choices that a text names by value, action title or synonym, in the order it names them.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var names = choices.SelectMany((choice, index) => Names(choice, options).Select(name => new SortedValue { Value = name, Index = index })).ToList();
        return [.. FindValues(utterance, names, options).Select(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        })];
    }

    /// <summary>The values whose words stand in a text; of those that claim the same words the best match wins, then the longest.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string? utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [Result(exact, 1, utterance!, 0, utterance!.Length - 1)];
        }

        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => TokenMatch.All(value, tokenizer(value.Value.Trim(), options.Locale), tokens, options))
            .OrderByDescending(match => match.Score);

        var results = new List<ModelResult<FoundValue>>();
        var foundIndexes = new HashSet<int>();
        var usedTokens = new HashSet<int>();
        foreach (var match in matches)
        {
            if (foundIndexes.Contains(match.Value.Index) || match.Tokens.Any(usedTokens.Contains))
            {
                continue;
            }

            foundIndexes.Add(match.Value.Index);
            usedTokens.UnionWith(match.Tokens);
            var (start, end) = (tokens[match.First].Start, tokens[match.Last].End);
            results.Add(Result(match.Value, match.Score, utterance![start..(end + 1)], start, end));
        }

        return [.. results.OrderBy(result => result.Start)];
    }

    private static IEnumerable<string> Names(Choice choice, FindChoicesOptions? options)
    {
        if (options is not { NoValue: true })
        {
            yield return choice.Value;
        }

        if (options is not { NoAction: true } && choice.Action?.Title is { } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static ModelResult<FoundValue> Result(SortedValue value, float score, string text, int start, int end) => new()
    {
        Text = text,
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
