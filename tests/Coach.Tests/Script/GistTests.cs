using System.Globalization;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;

namespace DeclineBot.Coach.Tests.Script;

public sealed class GistTests
{
    private static readonly Gist Sut = new(CultureInfo.GetCultureInfo("en-US"));

    [Theory]
    [InlineData("I want to stay close to my parents.", false)]
    [InlineData("The role I'm taking is closer to the platform-focused work I'm trying to move into at this stage of my career", false)]
    [InlineData("It was long. I liked it. Thanks.", false)]
    [InlineData("Well, where do I start. It has been a long few months for all of us. We talked a lot at home. I want to stay here.", true)]
    public void IsNeeded_Statement_IsWhenItRambles(string text, bool expected) => Assert.Equal(expected, Sut.IsNeeded(text));

    [Theory]
    [InlineData("We talked a lot at home. I want to stay close to my daughter's school. And then there is the garden.", PassageContext.Reason, "I want to stay close to my daughter's school.")]
    [InlineData("where do I start. it was long, but I liked how emma answered my questions. it was lovely", PassageContext.Thanks, "I liked how Emma answered my questions.")]
    [InlineData("The tour was in May. We had lunch. The train took a while.", PassageContext.Thanks, null)]
    public void Of_Statement_IsASentenceOfItsOwn(string text, PassageContext context, string? expected) => Assert.Equal(expected, Sut.Of(new Passage(context, text)));

    [Theory]
    [InlineData("")]
    [InlineData(", but ")]
    [InlineData("a, but ")]
    [InlineData("...")]
    [InlineData("🍕. 🍕! , but, but , but ")]
    public void Of_NothingMuch_IsNull(string text)
    {
        Assert.False(Sut.IsNeeded(text));
        Assert.Null(Sut.Of(new Passage(PassageContext.Reason, text)));
    }
}
