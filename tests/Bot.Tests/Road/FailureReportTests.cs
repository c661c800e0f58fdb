using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Road;

public sealed class FailureReportTests
{
    [Fact]
    public void Of_StoreAway_IsOneLineThatSaysWhy()
    {
        var report = FailureReport.Of(Thrown(() => throw new StoreUnavailableException("PostgreSQL is away", new TimeoutException("secret"))));

        Assert.Equal("DeclineBot.Bot.Storage.StoreUnavailableException: PostgreSQL is away", report);
    }

    [Fact]
    public void Of_AnythingElse_SaysWhereAndNothingThatWasSaid()
    {
        var report = FailureReport.Of(Thrown(() => throw new InvalidOperationException("secret")));

        Assert.Contains(nameof(Of_AnythingElse_SaysWhereAndNothingThatWasSaid), report, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", report, StringComparison.Ordinal);
    }

    private static Exception Thrown(Action thrower) => Record.Exception(thrower)!;
}
