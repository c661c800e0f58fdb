using System.Globalization;

namespace DeclineBot.Durability.Host;

/// <summary>A clock that runs as always and was set to another time at the start.</summary>
internal sealed class ShiftedTime(string start) : TimeProvider
{
    private readonly TimeSpan _shift = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
