namespace DeclineBot.Coach.Practice;

/// <summary>Throws that depend on a seed and a place alone, on every machine and in every version of the runtime.</summary>
internal readonly struct Dice(int seed)
{
    /// <summary>A number from 0 up to, but not including, the number of sides.</summary>
    public int Roll(int place, int sides)
    {
        // SplitMix64, which needs no state between throws.
        unchecked
        {
            var z = (((ulong)(uint)seed << 32) | (uint)place) + 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)sides);
        }
    }
}
