using DeclineBot.Cards.Slack;

namespace DeclineBot.Cards.Tests.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@\u2060U1&gt;")]
    [InlineData("*bold* _it_ ~no~ `code`", "∗bold∗ ＿it＿ ∼no∼ ˋcodeˋ")]
    [InlineData("snake_case and 2*3*4", "snake_case and 2*3*4")]
    [InlineData(":smile: at 10:30", ":\u2060smile: at 10:30")]
    [InlineData("https://a.example/x", "https:\u2060//a.\u2060example/x")]
    [InlineData("Sam@a.example, @here, #general", "Sam@\u2060a.\u2060example, @\u2060here, #\u2060general")]
    [InlineData("> a quote\n> and on", "\u2060&gt; a quote\n\u2060&gt; and on")]
    [InlineData("safe \u202Egnp.exe", "safe gnp.\u2060exe")]
    [InlineData("I've decided. It's a no: thank you.", "I've decided. It's a no: thank you.")]
    public void Inert_WhatSlackWouldRead_IsShownInstead(string text, string expected) => Assert.Equal(expected, SlackText.Inert(text));

    [Fact]
    public void Clean_WhatNobodySees_IsGone() => Assert.Equal("a\nb\tc\uFFFDd", SlackText.Clean("a\r\nb\tc\uD83Dd\0\u0007"));
}
