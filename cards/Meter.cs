namespace DeclineBot.Cards;

/// <summary>How much of something was reached: a picture where the channel shows one, a bar of text elsewhere.</summary>
/// <param name="Points">What was reached.</param>
/// <param name="Most">What can be reached.</param>
public sealed record Meter(int Points, int Most)
{
    private const int Length = 10;

    /// <summary>A bar of ten characters.</summary>
    public override string ToString()
    {
        var full = Steps(Length);
        return new string('█', full) + new string('░', Length - full);
    }

    /// <summary>How many of so many steps are full.</summary>
    public int Steps(int of) => Most == 0 ? 0 : Math.Clamp((int)Math.Round(Points * of / (double)Most, MidpointRounding.AwayFromZero), 0, of);
}
