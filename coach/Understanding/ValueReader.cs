namespace DeclineBot.Coach.Understanding;

/// <summary>Hears the values that phrases stand for.</summary>
internal static class ValueReader
{
    // A short answer to a question may be a single word; in a longer text that word means little.
    private const int MostAnswerWords = 12;

    public static Decline Read(Utterance utterance, NameFinder names, Guard guard, Slot? asked, Decline values)
    {
        var matches = utterance.Language.Values.Find(utterance, names).Where(guard.Asserts).ToList();
        var askedGroup = asked is { } slot ? HeardValue.GroupOf(slot) : null;
        if (askedGroup is not null && utterance.WordCount <= MostAnswerWords && utterance.Language.Answers.TryGetValue(askedGroup, out var answers)
            && !matches.Exists(match => match.Pattern.Key.StartsWith($"{askedGroup}.", StringComparison.Ordinal)))
        {
            matches.AddRange(answers.Find(utterance, names).Where(guard.Asserts));
        }

        foreach (var group in matches.GroupBy(match => match.Pattern.Key.Split('.')[0]))
        {
            if (Choose(group.Key, [.. group], utterance.Language) is { } key)
            {
                values = HeardValue.Set(values, key);
            }
        }

        return WithAftermath(values, asked);
    }

    // The longer phrase knows better than one inside it; of several, the data may rank them; otherwise nobody knows.
    private static string? Choose(string group, Match[] matches, LanguageData language)
    {
        var keys = matches
            .Where(match => !matches.Any(other => other.Pattern.Key != match.Pattern.Key && other.Length > match.Length && other.Covers(match.From, match.To)))
            .Select(match => match.Pattern.Key)
            .Distinct()
            .ToArray();
        return keys.Length == 1
            ? keys[0]
            : language.Order.GetValueOrDefault(group)?.Select(name => $"{group}.{name}").FirstOrDefault(keys.Contains);
    }

    // What came after the no says that one was said; a manager's wish to talk says it only beside a no.
    private static Decline WithAftermath(Decline values, Slot? asked) => values.Aftermath switch
    {
        null => values,
        Aftermath.ManagerCall when values.Standing != Standing.AlreadySaidNo && asked is not (Slot.Standing or Slot.Aftermath) =>
            values with { Aftermath = null },
        Aftermath.LetterAnyway => values with { Standing = Standing.AlreadySaidNo, LetterCame = true },
        _ => values with { Standing = Standing.AlreadySaidNo },
    };
}
