using DeclineBot.Coach.Review;
using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Tests.Review;

public sealed class StrandsTests
{
    [Theory]
    [InlineData("The commute is two hours. Also my mother is ill.", "add-new")]
    [InlineData("My mother is ill, so she needs her daughter near.", "follow-same")]
    [InlineData("The salary is low and the commute is long.", "and-new")]
    [InlineData("can't leave my band, can't leave my gran", "alike-two")]
    [InlineData("new baby + half-finished masters", "plus-sign")]
    public void Of_Clauses_TellsHowTheyHangTogether(string text, string name)
    {
        var reading = Suts.Lexicon.Read(new Passage(PassageContext.Reason, text));

        Assert.Contains(name, Strands.Of(reading, 0, reading.Tokens.Count).Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The team was lovely.")]
    public void Of_NothingToldOrOnlyKind_HasNoTopic(string text)
    {
        var reading = Suts.Lexicon.Read(new Passage(PassageContext.Reason, text));

        Assert.Equal(1, Strands.Of(reading, 0, reading.Tokens.Count)["topics-0"]);
    }
}
