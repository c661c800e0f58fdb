namespace DeclineBot.Benchmarks;

/// <summary>One thing to measure.</summary>
internal interface IMeasure
{
    /// <summary>How often a round does it: about a tenth of a second's worth.</summary>
    int Count { get; }

    /// <summary>Does it that often.</summary>
    Task RunAsync(int count);
}
