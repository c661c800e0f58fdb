using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Prompts;

public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData("I have twelve of them", 12)]
    public async Task Answer_DigitsOrWords_IsTheNumber(string answer, int expected)
    {
        var talk = new Talk(new NumberPrompt<int>("number"), Talk.Ask("How many?"));

        await talk.SayAsync("hi");
        await talk.SayAsync(answer);

        Assert.Equal(expected, talk.Result);
    }

    [Fact]
    public async Task Answer_NoNumber_AsksAgain()
    {
        var talk = new Talk(new NumberPrompt<int>("number"), Talk.Ask("How many?", "A number, please."));

        await talk.SayAsync("hi");

        Assert.Equal("A number, please.", await talk.SayAsync("apples"));
    }

    [Fact]
    public async Task Answer_AFractionForAWholeNumber_AsksAgain()
    {
        var talk = new Talk(new NumberPrompt<long>("number"), Talk.Ask("How many?"));

        await talk.SayAsync("hi");

        Assert.Equal("How many?", await talk.SayAsync("3.5"));
    }

    [Fact]
    public async Task Answer_Fraction_IsReadAsEachFloatingType()
    {
        Assert.Equal(3.5f, await ResultOf(new NumberPrompt<float>("number")));
        Assert.Equal(3.5d, await ResultOf(new NumberPrompt<double>("number")));
        Assert.Equal(3.5m, await ResultOf(new NumberPrompt<decimal>("number")));

        static async Task<object?> ResultOf(Dialog prompt)
        {
            var talk = new Talk(prompt, Talk.Ask("How many?"));
            await talk.SayAsync("hi");
            await talk.SayAsync("3.5");
            return talk.Result;
        }
    }

    [Fact]
    public void Constructor_TypeThatIsNoNumber_Throws() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<bool>("number"));
}
