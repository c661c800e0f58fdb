using DeclineBot.Coach.Deadlines;

namespace DeclineBot.Coach.Tests.Deadlines;

public sealed class DeclineClockTests
{
    private static readonly DateTimeOffset Decided = new(2026, 11, 20, 17, 0, 0, TimeSpan.FromHours(1));

    private readonly DeclineClock _clock = new(Decided);

    [Fact]
    public void Due_AfterDeciding_IsTwoDaysLater() => Assert.Equal(Decided.AddDays(2), _clock.Due);

    [Theory]
    [InlineData(0, 2, 0, 0)]
    [InlineData(1, 1, 23, 59)]
    [InlineData(24 * 60, 1, 0, 0)]
    [InlineData((47 * 60) + 30, 0, 0, 30)]
    [InlineData(48 * 60, 0, 0, 0)]
    [InlineData(60 * 60, 0, 0, 0)]
    public void Left_MinutesLater_CountsDown(int minutes, int days, int hours, int left) =>
        Assert.Equal(new TimeSpan(days, hours, left, 0), _clock.Left(Decided.AddMinutes(minutes)));

    [Fact]
    public void IsOver_AtDue_IsTrue()
    {
        Assert.False(_clock.IsOver(_clock.Due.AddTicks(-1)));
        Assert.True(_clock.IsOver(_clock.Due));
    }

    [Fact]
    public void Due_AcrossDaylightSaving_Stays48Hours()
    {
        var clock = new DeclineClock(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal(new DateTimeOffset(2026, 3, 30, 13, 0, 0, TimeSpan.FromHours(2)), clock.Due);
    }
}
