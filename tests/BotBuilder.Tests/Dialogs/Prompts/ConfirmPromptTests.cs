using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Prompts;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("nope", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("the second", false)]
    public async Task Answer_YesNoOrNumber_IsRead(string answer, bool expected)
    {
        var talk = new Talk(new ConfirmPrompt("confirm"), Talk.Ask("Sure?"));

        Assert.Equal("Sure? (1) Yes or (2) No", await talk.SayAsync("hi"));
        await talk.SayAsync(answer);

        Assert.Equal(expected, talk.Result);
    }

    [Fact]
    public async Task Answer_Neither_AsksAgain()
    {
        var talk = new Talk(new ConfirmPrompt("confirm"), Talk.Ask("Sure?", "Yes or no?"));

        await talk.SayAsync("hi");

        Assert.Equal("Yes or no? (1) Yes or (2) No", await talk.SayAsync("lala"));
    }

    [Fact]
    public async Task Answer_NumberWhenNotNumbered_AsksAgain()
    {
        var prompt = new ConfirmPrompt("confirm") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };
        var talk = new Talk(prompt, Talk.Ask("Sure?"));

        Assert.Equal("Sure? Yes or No", await talk.SayAsync("hi"));
        Assert.Equal("Sure? Yes or No", await talk.SayAsync("2"));
    }

    [Fact]
    public async Task Choices_OwnWords_AreShownAndRead()
    {
        var prompt = new ConfirmPrompt("confirm") { ConfirmChoices = Tuple.Create(new Choice("send it"), new Choice("wait")) };
        var talk = new Talk(prompt, Talk.Ask("Now?"));

        Assert.Equal("Now? (1) send it or (2) wait", await talk.SayAsync("hi"));
        await talk.SayAsync("wait");

        Assert.Equal(false, talk.Result);
    }
}
