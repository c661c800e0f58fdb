using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    private static readonly List<Choice> Colors = [new("red"), new("green"), new("blue")];

    [Fact]
    public void Inline_TwoChoices_AreJoinedByOr() =>
        Assert.Equal("Color? (1) red or (2) green", ChoiceFactory.Inline(Colors[..2], "Color?").Text);

    [Fact]
    public void Inline_OneChoice_StandsAlone() => Assert.Equal("Color? (1) red", ChoiceFactory.Inline(Colors[..1], "Color?").Text);

    [Fact]
    public void Inline_NoChoices_IsTheText() => Assert.Equal("Color? ", ChoiceFactory.Inline(null, "Color?").Text);

    [Fact]
    public void List_WithoutNumbers_HasDashes() =>
        Assert.Equal("Color?\n\n   - red\n   - green\n   - blue", ChoiceFactory.List(Colors, "Color?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void List_ChoiceWithATitledAction_ShowsTheTitle() =>
        Assert.Equal("\n\n   1. Crimson", ChoiceFactory.List([new Choice("red") { Action = new CardAction(title: "Crimson") }]).Text);

    [Fact]
    public void SuggestedAction_Choices_BecomeImBackActions()
    {
        var message = ChoiceFactory.SuggestedAction(Colors, "Color?", "said", ["ada"]);

        Assert.Equal(("Color?", "said", InputHints.ExpectingInput), (message.Text, message.Speak, message.InputHint));
        Assert.Equal(["ada"], message.SuggestedActions!.To);
        Assert.All(message.SuggestedActions!.Actions!, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
        Assert.Equal(["red", "green", "blue"], message.SuggestedActions!.Actions!.Select(action => action.Title));
    }

    [Fact]
    public void SuggestedAction_ChoiceWithAnAction_KeepsIt()
    {
        var action = new CardAction(ActionTypes.PostBack, "Crimson", value: "r");

        Assert.Same(action, Assert.Single(ChoiceFactory.SuggestedAction([new Choice("red") { Action = action }], "Color?", null, null).SuggestedActions!.Actions!));
    }

    [Fact]
    public void HeroCard_Choices_AreItsButtons()
    {
        var message = ChoiceFactory.HeroCard(Colors, "Color?");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments!).Content);
        Assert.Equal("Color?", card.Text);
        Assert.Equal(3, card.Buttons!.Count);
        Assert.Null(message.Text);
    }

    [Theory]
    [InlineData(Channels.Slack, null, "card")]
    [InlineData(Channels.Msteams, null, "card")]
    [InlineData(Channels.Msteams, "personal", "suggested")]
    [InlineData(Channels.Directline, null, "suggested")]
    [InlineData(Channels.Emulator, null, "suggested")]
    [InlineData(Channels.Test, null, "inline")]
    public void ForChannel_ShortTitles_SuitsTheChannel(string channel, string? conversationType, string expected) =>
        Assert.Equal(expected, Shape(ChoiceFactory.ForChannel(channel, Colors, "Color?", null, null, conversationType, null)));

    [Fact]
    public void ForChannel_ManyChoicesWithoutButtons_IsAList() =>
        Assert.Equal("list", Shape(ChoiceFactory.ForChannel(Channels.Test, [.. Colors, new Choice("black")], "Color?", null, null, null, null)));

    [Fact]
    public void ForChannel_LongTitles_IsAList() =>
        Assert.Equal("list", Shape(ChoiceFactory.ForChannel(Channels.Emulator, [new Choice("a title of over twenty characters")], "Color?", null, null, null, null)));

    private static string Shape(IMessageActivity message) => message switch
    {
        { Attachments.Count: > 0 } => "card",
        { SuggestedActions.Actions.Count: > 0 } => "suggested",
        { Text: { } text } when text.Contains('\n', StringComparison.Ordinal) => "list",
        _ => "inline",
    };
}
