namespace DeclineBot.Coach.Practice;

/// <summary>How the person rates themselves, 1 to 5 for each criterion, in the order of <see cref="Criterion"/>.</summary>
/// <param name="Stars">Five numbers.</param>
public sealed record SelfRating(IReadOnlyList<int> Stars)
{
    /// <summary>Reads five numbers from 1 to 5, or one for all; null when it is neither.</summary>
    public static SelfRating? Parse(string text)
    {
        var stars = text.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToList();
        return !stars.All(star => star is >= 1 and <= 5) ? null : stars.Count switch
        {
            1 => new([.. Enumerable.Repeat(stars[0], 5)]),
            5 => new(stars),
            _ => null,
        };
    }

    /// <summary>What a criterion's score would be in stars.</summary>
    public static int StarsOf(CriterionScore score) => 1 + (int)Math.Round(score.Share * 4, MidpointRounding.AwayFromZero);
}
