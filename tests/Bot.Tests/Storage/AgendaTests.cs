using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class AgendaTests
{
    private static readonly ConversationKey A = new("x", "a");
    private static readonly ConversationKey B = new("x", "b");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly Agenda _sut;

    public AgendaTests() => _sut = new Agenda(_time);

    private DateTimeOffset Now => _time.GetUtcNow();

    [Fact]
    public void Take_Added_GivesTheLongestWaitingFirstAndEachOnce()
    {
        _sut.Add(A, Now);
        _sut.Add(B, Now);
        _sut.Add(A, Now);

        Assert.Equal(A, Assert.Single(_sut.Take("w", 1)).Conversation);
        Assert.Equal(B, Assert.Single(_sut.Take("w", 9)).Conversation);
        Assert.Empty(_sut.Take("w", 9));
    }

    [Fact]
    public void Take_Later_WaitsForItsTime()
    {
        _sut.Add(A, Now.AddSeconds(5));
        Assert.Empty(_sut.Take("w", 9));

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Single(_sut.Take("w", 9));
    }

    [Fact]
    public void Add_SoonerThanBefore_Counts()
    {
        _sut.Add(A, Now.AddHours(5));
        _sut.Add(A, Now);
        Assert.Single(_sut.Take("w", 9));

        _time.Advance(TimeSpan.FromHours(6));
        Assert.Empty(_sut.Take("w", 9));
    }

    [Fact]
    public void Release_AddedMeanwhile_WaitsAgain()
    {
        _sut.Add(A, Now);
        var (_, fence) = Assert.Single(_sut.Take("w", 9));
        _sut.Add(A, Now);
        Assert.Empty(_sut.Take("w", 9));

        _sut.Release(A, fence);
        Assert.Single(_sut.Take("w", 9));
    }

    [Fact]
    public void Release_NothingMore_IsForgotten()
    {
        _sut.Add(A, Now);
        _sut.Release(A, Assert.Single(_sut.Take("w", 9)).Fence);

        Assert.Empty(_sut.Take("w", 9));
    }

    [Fact]
    public void Release_SameLaterTimeAgainAndAgain_WaitsOnce()
    {
        foreach (var _ in Enumerable.Range(0, 100))
        {
            _sut.Add(A, Now);
            _sut.Release(A, Assert.Single(_sut.Take("w", 9)).Fence, Now.Date.AddDays(180));
        }

        Assert.Equal(1, _sut.Count);
        _time.Advance(TimeSpan.FromDays(181));
        Assert.Single(_sut.Take("w", 9));
        Assert.Equal(0, _sut.Count);
    }

    [Fact]
    public void Take_OneConversation_IsExclusive()
    {
        var fence = _sut.Take("w", A);

        Assert.NotNull(fence);
        Assert.Null(_sut.Take("v", A));
        Assert.Null(_sut.Take("w", A));
        Assert.True(_sut.Holds(A, fence.Value));
        _sut.Release(A, fence.Value);
        Assert.False(_sut.Holds(A, fence.Value));
        Assert.NotNull(_sut.Take("v", A));
    }

    [Fact]
    public void Take_WorkerHasNotBeatenFor15Seconds_TakesOver()
    {
        _sut.Add(A, Now);
        var (_, old) = Assert.Single(_sut.Take("dead", 9));
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Empty(_sut.Take("w", 9));

        _time.Advance(TimeSpan.FromSeconds(1));
        var (_, fence) = Assert.Single(_sut.Take("w", 9));

        Assert.False(_sut.Holds(A, old));
        Assert.True(_sut.Holds(A, fence));
        _sut.Release(A, old);
        Assert.True(_sut.Holds(A, fence));
    }

    [Fact]
    public void Take_SlowWorkerThatBeats_KeepsItsClaim()
    {
        _sut.Add(A, Now);
        var (_, fence) = Assert.Single(_sut.Take("slow", 9));
        foreach (var _ in Enumerable.Range(0, 20))
        {
            _time.Advance(TimeSpan.FromSeconds(3));
            _sut.Alive("slow");
            Assert.Empty(_sut.Take("w", 9));
        }

        Assert.True(_sut.Holds(A, fence));
    }

    [Fact]
    public void Leave_Always_FreesAllAtOnce()
    {
        _sut.Add(A, Now);
        _sut.Add(B, Now);
        _sut.Take("w", 9);
        _sut.Leave("w");

        Assert.Equal(2, _sut.Take("v", 9).Count);
    }

    [Fact]
    public void Revoke_Always_EndsTheClaim()
    {
        var fence = _sut.Take("w", A)!.Value;
        _sut.Revoke(A);

        Assert.False(_sut.Holds(A, fence));
    }
}
