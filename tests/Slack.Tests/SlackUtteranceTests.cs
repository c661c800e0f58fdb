using DeclineBot.Bot.Channels.Slack;

namespace DeclineBot.Slack.Tests;

public sealed class SlackUtteranceTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("R&amp;D at 3 &lt; 5 &gt; 2", "R&D at 3 < 5 > 2")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("<@U0BOT> practise", "practise")]
    [InlineData("<@U0BOT|declinebot> help", "help")]
    [InlineData("ask <@U2BEN|ben>", "ask @ben")]
    [InlineData("in <#C1|general> now", "in #general now")]
    [InlineData("<!here> and <!subteam^S1|@team>", "@here and @team")]
    [InlineData("see <https://acme.com/jobs>", "see https://acme.com/jobs")]
    [InlineData("the site <http://acme.com|acme.com>", "the site acme.com")]
    [InlineData("<mailto:maya@acme.com|maya@acme.com>", "maya@acme.com")]
    [InlineData("<mailto:maya@acme.com>", "maya@acme.com")]
    [InlineData("I *really* don't _want_ it", "I really don't want it")]
    [InlineData("~no~ `skip`", "no skip")]
    [InlineData("```\nHi Maya,\nno.\n```", "Hi Maya,\nno.")]
    [InlineData("3 * 4 * 5 and snake_case_name", "3 * 4 * 5 and snake_case_name")]
    [InlineData("a\u00A0b ", "a b")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("a < b", "a < b")]
    [InlineData("<>", "<>")]
    [InlineData("", "")]
    public void Read_SlacksText_IsWhatWasTyped(string text, string expected) => Assert.Equal(expected, SlackUtterance.Read(text, "U0BOT"));

    [Fact]
    public void Read_ManyMarks_TakesNoTime()
    {
        var text = string.Concat(Enumerable.Repeat("*a_<@~`", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        SlackUtterance.Read(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }
}
