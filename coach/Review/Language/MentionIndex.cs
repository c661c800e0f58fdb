namespace DeclineBot.Coach.Review.Language;

/// <summary>The mentions of a passage, by class and by where they begin.</summary>
public sealed class MentionIndex
{
    private readonly Dictionary<string, List<Mention>> _byClass = new(StringComparer.Ordinal);

    /// <summary>The classes that are mentioned.</summary>
    public IEnumerable<string> Classes => _byClass.Keys;

    /// <summary>The mentions of a class, in order.</summary>
    public IReadOnlyList<Mention> Of(string @class) => _byClass.TryGetValue(@class, out var found) ? found : [];

    /// <summary>Adds a mention; of those of one class that begin at one token, the longest is kept.</summary>
    internal void Add(Mention mention)
    {
        if (!_byClass.TryGetValue(mention.Class, out var list))
        {
            _byClass[mention.Class] = list = [];
        }

        var at = Find(list, mention.First);
        if (at < 0)
        {
            list.Insert(~at, mention);
        }
        else if (list[at].End < mention.End)
        {
            list[at] = mention;
        }
    }

    /// <summary>The token after the mention of a class that begins here, or -1.</summary>
    internal int EndAt(string @class, int first)
    {
        if (!_byClass.TryGetValue(@class, out var list))
        {
            return -1;
        }

        var at = Find(list, first);
        return at < 0 ? -1 : list[at].End;
    }

    /// <summary>How many mentions of a class begin in a stretch of tokens.</summary>
    public int Count(string @class, int first, int end)
    {
        if (!_byClass.TryGetValue(@class, out var list))
        {
            return 0;
        }

        var from = Find(list, first);
        var to = Find(list, end);
        return (to < 0 ? ~to : to) - (from < 0 ? ~from : from);
    }

    private static int Find(List<Mention> list, int first)
    {
        int low = 0, high = list.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (list[middle].First == first)
            {
                return middle;
            }

            (low, high) = list[middle].First < first ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
