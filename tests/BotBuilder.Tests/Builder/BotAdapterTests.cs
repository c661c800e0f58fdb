using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

public class BotAdapterTests
{
    private readonly RecordingAdapter _sut = new();

    private sealed class Step(string name, List<string> log, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            log.Add($"{name} in");
            if (goesOn)
            {
                await next(cancellationToken);
            }

            log.Add($"{name} out");
        }
    }

    [Fact]
    public async Task RunPipelineAsync_Middleware_WrapsTheBotInOrder()
    {
        var log = new List<string>();
        _sut.Use(new Step("a", log)).Use(new Step("b", log));
        using var turn = new TurnContext(_sut, RecordingAdapter.Message());

        await _sut.RunAsync(turn, (_, _) =>
        {
            log.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], log);
    }

    [Fact]
    public async Task RunPipelineAsync_MiddlewareThatStops_NeverReachesTheBot()
    {
        var log = new List<string>();
        _sut.Use(new Step("a", log, goesOn: false)).Use(new Step("b", log));
        using var turn = new TurnContext(_sut, RecordingAdapter.Message());

        await _sut.RunAsync(turn, (_, _) => throw new InvalidOperationException());

        Assert.Equal(["a in", "a out"], log);
    }

    [Fact]
    public async Task RunPipelineAsync_BotThrows_EndsInOnTurnErrorOrAtTheCaller()
    {
        using var turn = new TurnContext(_sut, RecordingAdapter.Message());
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => _sut.RunAsync(turn, (_, _) => throw new TimeZoneNotFoundException()));

        Exception? seen = null;
        _sut.OnTurnError = (_, e) =>
        {
            seen = e;
            return Task.CompletedTask;
        };
        await _sut.RunAsync(turn, (_, _) => throw new TimeZoneNotFoundException());

        Assert.IsType<TimeZoneNotFoundException>(seen);
    }

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("no locale at all", null)]
    public async Task RunPipelineAsync_Locale_IsTheTurnsCulture(string locale, string? expected)
    {
        var message = RecordingAdapter.Message();
        message.Locale = locale;
        var before = CultureInfo.CurrentCulture.Name;
        using var turn = new TurnContext(_sut, message);
        var seen = string.Empty;

        await _sut.RunAsync(turn, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(expected ?? before, seen);
        Assert.Equal(expected ?? before, turn.Locale);
    }

    [Fact]
    public async Task ContinueConversationAsync_Reference_RunsAnEventTurn()
    {
        Activity? seen = null;

        await _sut.ContinueConversationAsync("bot", RecordingAdapter.Message().GetConversationReference(), (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, "c"), (seen!.Type, seen.Conversation.Id));
    }
}
