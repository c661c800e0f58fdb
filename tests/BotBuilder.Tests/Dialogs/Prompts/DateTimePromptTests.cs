using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Prompts;

public sealed class DateTimePromptTests
{
    [Fact]
    public async Task Answer_DateAndTime_IsResolved()
    {
        var resolution = Assert.Single(await ResultOf("5th December 2018 at 9am"));

        Assert.Equal(("2018-12-05T09", "2018-12-05 09:00:00"), (resolution.Timex, resolution.Value));
    }

    [Fact]
    public async Task Answer_TimeThatFitsTwice_HasBothReadings() =>
        Assert.Equal(["04:00:00", "16:00:00"], (await ResultOf("4 o'clock")).Select(resolution => resolution.Value));

    [Fact]
    public async Task Answer_NoTime_AsksAgain()
    {
        var talk = new Talk(new DateTimePrompt("time"), Talk.Ask("When?", "A time, please."));

        await talk.SayAsync("hi");

        Assert.Equal("A time, please.", await talk.SayAsync("purple"));
    }

    private static async Task<IList<DateTimeResolution>> ResultOf(string answer)
    {
        var talk = new Talk(new DateTimePrompt("time"), Talk.Ask("When?"));
        await talk.SayAsync("hi");
        await talk.SayAsync(answer);
        return Assert.IsAssignableFrom<IList<DateTimeResolution>>(talk.Result);
    }
}
