using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Choices;

public sealed class FindTests
{
    private static readonly List<string> Colors = ["red", "green", "blue"];
    private static readonly List<string> Breads = ["bread", "bread pudding", "pudding"];

    [Theory]
    [InlineData("red", "0-2:red=red")]
    [InlineData("the RED one, please", "4-6:RED=red")]
    [InlineData("blue or red", "0-3:blue=blue 8-10:red=red")]
    [InlineData("magenta", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void FindChoices_Names_AreFoundInOrder(string? text, string expected) => Assert.Equal(expected, Show(Find.FindChoices(text, Colors)));

    [Fact]
    public void FindChoices_OverlappingNames_LongestWins() =>
        Assert.Equal("4-16:bread pudding=bread pudding 22-26:bread=bread", Show(Find.FindChoices("the bread pudding and bread please", Breads)));

    [Fact]
    public void FindChoices_WordsApart_CountUpToTheDistance()
    {
        Assert.Equal("0-18:bread and a pudding=bread pudding", Show(Find.FindChoices("bread and a pudding", ["bread pudding"])));
        Assert.Empty(Find.FindChoices("bread with lots of pudding", ["bread pudding"]));
        Assert.Single(Find.FindChoices("bread with lots of pudding", ["bread pudding"], new FindChoicesOptions { MaxTokenDistance = 3 }));
    }

    [Fact]
    public void FindChoices_PartOfAName_CountsOnlyWhenAllowed()
    {
        Assert.Empty(Find.FindChoices("pudding", ["bread pudding"]));
        Assert.Single(Find.FindChoices("pudding", ["bread pudding"], new FindChoicesOptions { AllowPartialMatches = true }));
    }

    [Fact]
    public void FindChoices_ExactAnswer_BeatsItsParts()
    {
        var found = Assert.Single(Find.FindChoices("a >= b", ["a < b", "A >= B", "a ??? b"]));

        Assert.Equal((1, 1f), (found.Resolution.Index, found.Resolution.Score));
    }

    [Theory]
    [InlineData("crimson", false, false, 1)]
    [InlineData("crimson", false, true, 0)]
    [InlineData("red", false, false, 1)]
    [InlineData("red", true, false, 0)]
    [InlineData("scarlet", true, true, 1)]
    public void FindChoices_ValueTitleAndSynonym_ChooseAsTheOptionsSay(string text, bool noValue, bool noAction, int expected)
    {
        Choice red = new("red") { Action = new CardAction(title: "Crimson"), Synonyms = ["scarlet"] };

        Assert.Equal(expected, Find.FindChoices(text, [red], new FindChoicesOptions { NoValue = noValue, NoAction = noAction }).Count);
    }

    [Fact]
    public void FindChoices_NoChoices_Throws() => Assert.Throws<ArgumentNullException>(() => Find.FindChoices("red", (IList<string>)null!));

    [Theory]
    [InlineData("the first one", "4-8:first=red")]
    [InlineData("first and third", "0-4:first=red 10-14:third=blue")]
    [InlineData("1", "0-0:1=red")]
    [InlineData("two", "0-2:two=green")]
    [InlineData("9", "")]
    [InlineData("green", "0-4:green=green")]
    public void RecognizeChoices_NameOrPosition_IsFound(string text, string expected) =>
        Assert.Equal(expected, Show(ChoiceRecognizers.RecognizeChoices(text, Colors)));

    [Theory]
    [InlineData("first", true, false)]
    [InlineData("two", false, true)]
    public void RecognizeChoices_NumbersOrPositionsOff_FindsNothing(string text, bool numbers, bool ordinals) =>
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(text, Colors, new FindChoicesOptions { RecognizeNumbers = numbers, RecognizeOrdinals = ordinals }));

    private static string Show(List<ModelResult<FoundChoice>> found) =>
        string.Join(' ', found.Select(result => $"{result.Start}-{result.End}:{result.Text}={result.Resolution.Value}"));
}
