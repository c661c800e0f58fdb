using System.Net;

namespace DeclineBot.Slack.Tests;

/// <summary>What Slack brings again has one effect, whatever was wrong with the time before.</summary>
public sealed class SlackRetryTests
{
    [Theory]
    [InlineData("before", new[] { 0, 1, 2, 3 }, false)]
    [InlineData("after", new[] { 0 }, false)]
    [InlineData("after", new[] { 0, 1, 2 }, false)]
    [InlineData("slow", new[] { 0, 1 }, true)]
    public async Task Event_EndpointFailsOrIsSlow_ComesAgainAndCountsOnce(string where, int[] failures, bool isSlow)
    {
        await using var server = await SlackServer.StartAsync();
        var (anna, attempt) = (server.Person(), -1);
        var events = new FakeEvents(
            async (request, cancellationToken) =>
            {
                attempt++;
                var fails = failures.Contains(attempt);
                if (fails && where == "before")
                {
                    return new HttpResponseMessage(HttpStatusCode.BadGateway);
                }

                var answer = await server.Client.SendAsync(request, CancellationToken.None);
                return !fails ? answer : isSlow ? throw new OperationCanceledException(cancellationToken) : new HttpResponseMessage(HttpStatusCode.InternalServerError);
            },
            server.Time);

        var isTaken = await events.BringAsync(anna.Event(anna.Message("hello"), "Ev1"));
        var answers = await anna.ReadAsync();

        Assert.Equal(failures.Length < 4, isTaken);
        Assert.Equal(failures.Length < 4 ? 1 : 0, answers.Count);
        Assert.Equal(Enumerable.Range(0, Math.Min(4, failures.Length + 1)), events.Attempts.Select(one => one.Retry));
        Assert.All(events.Attempts.Skip(1), one => Assert.Equal(isSlow ? "http_timeout" : "http_error", one.Reason));
    }

    [Fact]
    public async Task Event_ServerAwayAtFirst_IsAnsweredWhenItIsBack()
    {
        await using var server = await SlackServer.StartAsync();
        var (anna, attempt) = (server.Person(), 0);
        var events = new FakeEvents((request, cancellationToken) => ++attempt < 3 ? throw new HttpRequestException("away") : server.Client.SendAsync(request, cancellationToken), server.Time);
        var before = server.Time.GetUtcNow();

        Assert.True(await events.BringAsync(anna.Event(anna.Message("hello"))));

        Assert.Equal([(0, "", "connection"), (1, "connection_failed", "connection"), (2, "connection_failed", "200")], events.Attempts);
        Assert.InRange(server.Time.GetUtcNow() - before, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3));
        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Event_AnsweredAndLostEachTime_CountsOnceThroughAllRetries()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var events = new FakeEvents(
            async (request, cancellationToken) =>
            {
                using var lost = await server.Client.SendAsync(request, cancellationToken);
                Assert.Equal(HttpStatusCode.OK, lost.StatusCode);
                throw new HttpRequestException("lost");
            },
            server.Time);

        Assert.False(await events.BringAsync(anna.Event(anna.Message("hello"))));

        Assert.Equal(4, events.Attempts.Count);
        Assert.Single(await anna.ReadAsync());
    }
}
