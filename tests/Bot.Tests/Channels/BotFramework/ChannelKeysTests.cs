using DeclineBot.Bot.Channels.BotFramework;
using Microsoft.AspNetCore.Http;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class ChannelKeysTests
{
    [Fact]
    public async Task Find_AskedOftenAtOnce_ReadsOnce()
    {
        await using var authority = await TestAuthority.StartAsync();
        using var parts = new BotFrameworkParts(authority.Settings);
        var keys = parts.Get<ChannelKeys>();

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keys.FindAsync(authority.KeyId, default)));

        Assert.All(found, key => Assert.Equal(["msteams"], key!.Endorsements));
        Assert.Equal(1, authority.TimesAsked);
    }

    [Fact]
    public async Task Find_UnknownKey_ReadsAgainButNotSoonerThanInFiveMinutes()
    {
        await using var authority = await TestAuthority.StartAsync();
        using var parts = new BotFrameworkParts(authority.Settings);
        var keys = parts.Get<ChannelKeys>();
        await keys.FindAsync(authority.KeyId, default);
        authority.Rotate();

        Assert.Null(await keys.FindAsync(authority.KeyId, default));
        Assert.Equal(1, authority.TimesAsked);
        parts.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull(await keys.FindAsync(authority.KeyId, default));
        Assert.Null(await keys.FindAsync("key-1", default));
        Assert.Equal(2, authority.TimesAsked);
    }

    [Fact]
    public async Task Find_AfterADay_ReadsAgainAndKeepsWhatItKnowsWhenThatFails()
    {
        await using var authority = await TestAuthority.StartAsync();
        using var parts = new BotFrameworkParts(authority.Settings);
        var keys = parts.Get<ChannelKeys>();
        await keys.FindAsync(authority.KeyId, default);
        authority.Status = StatusCodes.Status503ServiceUnavailable;
        parts.Time.Advance(TimeSpan.FromDays(1));

        Assert.NotNull(await keys.FindAsync(authority.KeyId, default));
        Assert.NotNull(await keys.FindAsync(authority.KeyId, default));
        Assert.Equal(2, authority.TimesAsked);
    }

    [Fact]
    public async Task Find_NoKeysToBeHad_SaysTryAgainLater()
    {
        await using var authority = await TestAuthority.StartAsync();
        authority.Status = StatusCodes.Status404NotFound;
        using var parts = new BotFrameworkParts(authority.Settings);

        var refused = await Assert.ThrowsAsync<BadHttpRequestException>(() => parts.Get<ChannelKeys>().FindAsync(authority.KeyId, default));

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, refused.StatusCode);
    }
}
