using System.Globalization;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Tests.Review;

public sealed class SuggesterTests
{
    private static readonly Copy Copy = Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Reviewer).Assembly);

    private static readonly string[] Lacking = [RuleIds.NoReason, RuleIds.NoThanks, RuleIds.NoStayInTouch, RuleIds.GenericThanks, RuleIds.VagueReason];

    [Theory]
    [InlineData(
        "Hi Tom, I have decided to decline your offer. I want to stay in research. They also pay 20k more than you do. Thank you for the pairing session with Ana on the parser. Can I connect with you on LinkedIn? Lena",
        "Hi Tom, I have decided to decline your offer. I want to stay in research. Thank you for the pairing session with Ana on the parser. Can I connect with you on LinkedIn? Lena")]
    [InlineData(
        "Hi Tom, I have decided to decline your offer.\n\nI want to be near my parents in Cork, and your manager was rude to me.\n\nThank you for the pairing session with Ana on the parser. Can I connect with you on LinkedIn?\n\nLena",
        "Hi Tom, I have decided to decline your offer.\n\nI want to be near my parents in Cork.\n\nThank you for the pairing session with Ana on the parser. Can I connect with you on LinkedIn?\n\nLena")]
    public void Suggest_DraftWithOneHurtingSentence_KeepsEverythingElse(string text, string expected) =>
        Assert.Equal(new Suggestion(expected, null), Suts.Suggester.Suggest(Suts.Reviewer.Review(new Passage(PassageContext.Draft, text))));

    [Fact]
    public void Suggest_DraftWithoutThanks_InventsNone()
    {
        const string text = "Hi Tom, I have decided to decline your offer. I want to be near my parents in Cork. They also pay 20k more than you do. Can I connect with you on LinkedIn?";

        var suggestion = Suts.Suggester.Suggest(Suts.Reviewer.Review(new Passage(PassageContext.Draft, text)));

        Assert.Equal(text.Replace(" They also pay 20k more than you do.", "", StringComparison.Ordinal), suggestion.Text);
    }

    [Fact]
    public void Suggest_EveryTrainingText_IsCleanOrAsksOneKnownQuestion()
    {
        foreach (var sample in Suts.Samples)
        {
            var result = Suts.Reviewer.Review(sample.Passage);
            var suggestion = Suts.Suggester.Suggest(result);

            Assert.True(suggestion.Text is not null || suggestion.QuestionKey is not null, sample.Id);
            if (suggestion.Text is { } text)
            {
                var lacking = Suts.Reviewer.Review(sample.Passage with { Text = text }).Labels;
                Assert.True(lacking.All(code => sample.Context == "draft" && Lacking.Contains(code) && result.Labels.Contains(code)), $"{sample.Id} {string.Join(' ', lacking)}: {text}");
                Assert.Equal(lacking is [], suggestion.QuestionKey is null);
                Assert.True(OnlyWordsOf(sample.Text, text), $"{sample.Id}: {text}");
            }

            Assert.True(suggestion.QuestionKey is not { } question || Copy.Has(question), suggestion.QuestionKey);
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
