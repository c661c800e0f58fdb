using DeclineBot.Bot.Road;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Road;

public sealed class SendingLimitsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Take_Teams_KeepsEveryLimitOfAConversation()
    {
        var sent = SendFor("msteams", TimeSpan.FromHours(2));

        Assert.All(sent, at => Assert.InRange(Within(sent, at, 1), 1, 7));
        Assert.All(sent, at => Assert.InRange(Within(sent, at, 2), 1, 8));
        Assert.All(sent, at => Assert.InRange(Within(sent, at, 30), 1, 60));
        Assert.All(sent, at => Assert.InRange(Within(sent, at, 3600), 1, 1800));
        Assert.InRange(sent.Count, 3600, 3600 + 60);
    }

    [Fact]
    public void Take_Slack_IsOneASecond()
    {
        var sent = SendFor("slack", TimeSpan.FromSeconds(30));

        Assert.InRange(sent.Count, 30, 31);
    }

    [Fact]
    public void Take_ManyConversationsOfATenant_ShareFiftyASecond()
    {
        var sut = new SendingLimits(_time);

        var taken = Enumerable.Range(0, 100).Count(n => sut.Take("msteams", $"c{n}", "tenant") == TimeSpan.Zero);
        var others = Enumerable.Range(0, 20).Count(n => sut.Take("msteams", $"d{n}", "other") == TimeSpan.Zero);

        Assert.Equal((50, 20), (taken, others));
    }

    [Fact]
    public void Take_OurOwnChannels_HaveNoLimit()
    {
        var sut = new SendingLimits(_time);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(TimeSpan.Zero, sut.Take("directline", "c", null)));
    }

    private static int Within(List<DateTimeOffset> sent, DateTimeOffset from, int seconds) => sent.Count(at => at >= from && at < from.AddSeconds(seconds));

    private List<DateTimeOffset> SendFor(string channel, TimeSpan duration)
    {
        var sut = new SendingLimits(_time);
        var end = _time.GetUtcNow() + duration;
        var sent = new List<DateTimeOffset>();
        while (_time.GetUtcNow() < end)
        {
            var wait = sut.Take(channel, "c", null);
            if (wait == TimeSpan.Zero)
            {
                sent.Add(_time.GetUtcNow());
            }

            _time.Advance(wait == TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : wait);
        }

        return sent;
    }
}
