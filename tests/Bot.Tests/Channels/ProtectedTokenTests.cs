using DeclineBot.Bot.Channels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Channels;

public sealed class ProtectedTokenTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider _protection = new();

    [Fact]
    public void Read_BeforeAndAfterItsTime_TellsWhich()
    {
        var sut = CreateSut("a");
        var token = sut.Issue("content", TimeSpan.FromHours(1));

        Assert.Equal(("content", false), sut.Read(token));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("content", true), sut.Read(token));
    }

    [Fact]
    public void Read_MadeForSomethingElse_IsNotOurs() => Assert.Null(CreateSut("b").Read(CreateSut("a").Issue("content", TimeSpan.FromHours(1))));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("ünïcode")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public void Read_Nonsense_IsNotOurs(string token) => Assert.Null(CreateSut("a").Read(token));

    private ProtectedToken<string> CreateSut(string purpose) => new(_protection, purpose, _time);
}
