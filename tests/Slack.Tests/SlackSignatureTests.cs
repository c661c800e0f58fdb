using System.Text;
using DeclineBot.Bot.Channels.Slack;

namespace DeclineBot.Slack.Tests;

public sealed class SlackSignatureTests
{
    // The example of Slack's page on verifying requests.
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void Sign_SlacksExample_IsSlacksSignature() => Assert.Equal(Signature, SlackSignature.Sign(FakeSlack.SigningSecret, Timestamp, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    [InlineData(86400, false)]
    public void IsValid_SecondsLater_HoldsForFiveMinutesEitherWay(int seconds, bool expected) =>
        Assert.Equal(expected, SlackSignature.IsValid(FakeSlack.SigningSecret, Timestamp, Signature, Encoding.UTF8.GetBytes(Body), Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1531420618")]
    [InlineData("+1531420618")]
    [InlineData("1531420618.0")]
    [InlineData("153142061800000000000")]
    [InlineData("-1531420618")]
    [InlineData("now")]
    public void IsValid_OddTimestamp_IsNot(string? timestamp) =>
        Assert.False(SlackSignature.IsValid(
            FakeSlack.SigningSecret, timestamp, SlackSignature.Sign(FakeSlack.SigningSecret, timestamp ?? "", Encoding.UTF8.GetBytes(Body)), Encoding.UTF8.GetBytes(Body), Then));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    public void IsValid_OtherSignature_IsNot(string? signature) =>
        Assert.False(SlackSignature.IsValid(FakeSlack.SigningSecret, Timestamp, signature, Encoding.UTF8.GetBytes(Body), Then));

    [Fact]
    public void IsValid_OtherBodyOrSecret_IsNot()
    {
        Assert.False(SlackSignature.IsValid(FakeSlack.SigningSecret, Timestamp, Signature, Encoding.UTF8.GetBytes(Body + " "), Then));
        Assert.False(SlackSignature.IsValid("another", Timestamp, Signature, Encoding.UTF8.GetBytes(Body), Then));
    }
}
