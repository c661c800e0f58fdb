using System.Globalization;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Tests.Review;

public sealed class SuggesterTests
{
    private static readonly Copy Copy = Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Reviewer).Assembly);

    [Fact]
    public void Suggest_EveryTrainingText_IsCleanOrAsksOneKnownQuestion()
    {
        foreach (var sample in Suts.Samples)
        {
            var result = Suts.Reviewer.Review(sample.Passage);
            var suggestion = Suts.Suggester.Suggest(result);

            Assert.True(suggestion.Text is null ^ suggestion.QuestionKey is null, sample.Id);
            if (suggestion.Text is { } text)
            {
                Assert.Empty(Suts.Reviewer.Review(sample.Passage with { Text = text }).Findings);
                Assert.True(OnlyWordsOf(sample.Text, text), $"{sample.Id}: {text}");
            }
            else
            {
                Assert.True(Copy.Has(suggestion.QuestionKey!), suggestion.QuestionKey);
            }
        }
    }

    [Fact]
    public void Suggest_ShortenedReasons_AreSentences()
    {
        foreach (var sample in Suts.Samples.Where(sample => sample.Context is "reason" or "thanks"))
        {
            if (Suts.Suggester.Suggest(Suts.Reviewer.Review(sample.Passage)).Text is { } text && text != sample.Text)
            {
                Assert.False(char.IsLower(text[0]), text);
                Assert.True(text[^1] is '.' or '!' or '?' or '…', text);
                Assert.DoesNotContain(text.Split(' ')[0].TrimEnd(','), new[] { "But", "And", "Because", "So" });
            }
        }
    }

    [Theory]
    [InlineData("They pay 20k more, and I want to move back to Cork to be near my mother.", "I want to move back to Cork to be near my mother.")]
    public void Suggest_ConcreteReasonBesideATerm_KeepsTheReason(string text, string expected) =>
        Assert.Equal(expected, Suts.Suggester.Suggest(Suts.Reviewer.Review(new Passage(PassageContext.Reason, text))).Text);

    [Theory]
    [InlineData("The salary was too low.", "suggest.offer-details")]
    [InlineData("It just wasn't the right fit.", "suggest.vague-reason")]
    public void Suggest_NothingConcreteLeft_Asks(string text, string key) =>
        Assert.Equal(new Suggestion(null, key), Suts.Suggester.Suggest(Suts.Reviewer.Review(new Passage(PassageContext.Reason, text))));

    private static bool OnlyWordsOf(string text, string suggestion)
    {
        var own = text.ToUpperInvariant();
        return suggestion.ToUpperInvariant().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => own.Contains(word, StringComparison.Ordinal) || own.Contains(word.TrimEnd('.'), StringComparison.Ordinal));
    }
}
