using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Choices;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(".. ,,", "")]
    [InlineData("food", "0-3:food")]
    [InlineData("Food 10", "0-3:food 5-6:10")]
    [InlineData("fOOd-bar", "0-3:food 5-7:bar")]
    [InlineData("  food  ", "2-5:food")]
    [InlineData("one🙂two", "0-2:one 3-4:🙂 5-7:two")]
    [InlineData("🍕🍔", "0-1:🍕 2-3:🍔")]
    [InlineData("caffè", "0-4:caffè")]
    public void DefaultTokenizer_AnyText_SplitsAtBreaks(string? text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Start}-{token.End}:{token.Normalized}")));

#if !BOTSDK_OFFICIAL
    // The published tokenizer throws here, so half an emoji from a client would end the turn.
    [Fact]
    public void DefaultTokenizer_BrokenSurrogate_IsPartOfAWord() =>
        Assert.Equal(3, Assert.Single(Tokenizer.DefaultTokenizer("ab\ud83d")).Text.Length);
#endif
}
