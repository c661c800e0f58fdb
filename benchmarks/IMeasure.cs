namespace DeclineBot.Benchmarks;

/// <summary>One thing to measure.</summary>
internal interface IMeasure
{
    /// <summary>Does it for the given time, counted from 0.</summary>
    ValueTask RunAsync(int time);
}
