using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Integration;

[Obsolete("What it tests is.")]
public sealed class BotFrameworkAdapterTests
{
    private static readonly Activity Invoke = new(ActivityTypes.Invoke) { ChannelId = "test" };

    [Fact]
    public async Task SendActivitiesAsync_TraceOutsideTheEmulator_GoesNowhere()
    {
        var sut = new BotFrameworkAdapter(new SimpleCredentialProvider());
        using var turn = new TurnContext(sut, Invoke);

        var answer = Assert.Single(await sut.SendActivitiesAsync(turn, [new Activity(ActivityTypes.Trace) { ChannelId = "test" }], default));

        Assert.Empty(answer.Id);
    }

    [Fact]
    public async Task SendActivitiesAsync_InvokeResponse_StaysInTheTurn()
    {
        var sut = new BotFrameworkAdapter(new SimpleCredentialProvider());
        using var turn = new TurnContext(sut, Invoke);
        var response = new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } };

        await sut.SendActivitiesAsync(turn, [response], default);

        Assert.Same(response, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Theory]
    [InlineData(null, "a", true, false)]
    [InlineData("a", "a", false, true)]
    [InlineData("a", "b", false, false)]
    public async Task SimpleCredentialProvider_AppId_IsTheOneItKnows(string? known, string asked, bool isOpen, bool isValid)
    {
        var sut = new SimpleCredentialProvider(known, "secret");

        Assert.Equal(isOpen, await sut.IsAuthenticationDisabledAsync());
        Assert.Equal(isValid, await sut.IsValidAppIdAsync(asked));
        Assert.Equal(isValid ? "secret" : null, await sut.GetAppPasswordAsync(asked));
    }
}
