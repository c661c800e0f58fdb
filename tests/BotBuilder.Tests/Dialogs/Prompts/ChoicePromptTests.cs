using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Prompts;

public sealed class ChoicePromptTests
{
    private static readonly string[] Colors = ["red", "green", "blue"];

    [Theory]
    [InlineData(ListStyle.None, "Color?")]
    [InlineData(ListStyle.Auto, "Color? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.Inline, "Color? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Color?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.SuggestedAction, "Color?")]
    public async Task Prompt_InAStyle_ShowsTheChoicesSo(ListStyle style, string expected)
    {
        var talk = new Talk(new ChoicePrompt("choice") { Style = style }, Options());

        var reply = Assert.Single(await talk.RepliesAsync("hi"));

        Assert.Equal(expected, reply.Text);
        Assert.Equal(style == ListStyle.SuggestedAction ? 3 : 0, reply.SuggestedActions?.Actions?.Count ?? 0);
    }

    [Fact]
    public async Task Prompt_HeroCard_HasItsButtonsAndText()
    {
        var talk = new Talk(new ChoicePrompt("choice") { Style = ListStyle.HeroCard }, Options());

        var reply = Assert.Single(await talk.RepliesAsync("hi"));

        Assert.Equal(HeroCard.ContentType, Assert.Single(reply.Attachments!).ContentType);
    }

    [Fact]
    public async Task Prompt_StyleInTheOptions_WinsOverThePrompts()
    {
        var options = Options();
        options.Style = ListStyle.None;

        Assert.Equal("Color?", await new Talk(new ChoicePrompt("choice") { Style = ListStyle.List }, options).SayAsync("hi"));
    }

    [Fact]
    public async Task Prompt_AskedAgain_ShowsTheChoicesOnce()
    {
        var talk = new Talk(new ChoicePrompt("choice"), Options(), Channels.Msteams);

        await talk.RepliesAsync("hi");
        var retry = Assert.Single(await talk.RepliesAsync("magenta"));

        Assert.Single(retry.Attachments!);
    }

    [Theory]
    [InlineData("red", 0)]
    [InlineData("the green one", 1)]
    [InlineData("3", 2)]
    [InlineData("the second", 1)]
    [InlineData("last", 2)]
    public async Task Answer_ByNameNumberOrPosition_IsTheChoice(string answer, int index)
    {
        var talk = new Talk(new ChoicePrompt("choice"), Options());

        await talk.SayAsync("hi");
        await talk.SayAsync(answer);

        var found = Assert.IsType<FoundChoice>(talk.Result);
        Assert.Equal((Colors[index], index), (found.Value, found.Index));
    }

    [Fact]
    public async Task Answer_NumberWhenNumbersAreOff_AsksAgain()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        var talk = new Talk(new ChoicePrompt("choice") { RecognizerOptions = options }, Options());

        await talk.SayAsync("hi");

        Assert.StartsWith("Color?", await talk.SayAsync("2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompt_OwnListWords_AreUsed()
    {
        var prompt = new ChoicePrompt("choice") { ChoiceOptions = new ChoiceFactoryOptions(" / ", " alias ", " else ", false) };

        Assert.Equal("Color? red / green else blue", await new Talk(prompt, Options()).SayAsync("hi"));
    }

    private static PromptOptions Options() => new()
    {
        Prompt = MessageFactory.Text("Color?"),
        Choices = ChoiceFactory.ToChoices(Colors),
    };
}
